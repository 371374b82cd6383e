// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/secretinput.h"

#include "core/base/secret.h"
#include "core/base/tr.h"

#include <cstdio>
#include <mutex>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace stowage::cli {

namespace {

std::mutex terminal; ///< guards the next
std::optional<termios> beforeSilence;

/// As long as it lives the terminal shows nothing of what is typed.
class Silence {
public:
    Silence()
    {
        const std::lock_guard lock(terminal);
        termios before{};
        if (::tcgetattr(STDIN_FILENO, &before) != 0)
            return;
        beforeSilence = before;
        before.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    }
    ~Silence() { giveTerminalBack(); }
    Q_DISABLE_COPY_MOVE(Silence)
};

Result<void> putQuestion(const Sentence &question)
{
    if (::isatty(STDIN_FILENO) == 0 || ::isatty(STDERR_FILENO) == 0)
        return fail(ErrorKind::Usage,
            Tr::tr("Nobody can be asked here: name the user with -u and send the password with --password-stdin."));
    std::fputs(question.words().toLocal8Bit().constData(), stderr);
    return {};
}

} // namespace

void giveTerminalBack()
{
    const std::lock_guard lock(terminal);
    if (!beforeSilence)
        return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &*beforeSilence);
    beforeSilence.reset();
    std::fputc('\n', stderr);
}

QString lineFromStdin()
{
    keepOutOfCoreDumps();
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line.append(char(c));
    QString text = QString::fromUtf8(line);
    while (text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    line.fill('\0');
    return text;
}

Result<QString> askOnTerminal(const Sentence &question)
{
    if (auto put = putQuestion(question); !put)
        return fail(put.error());
    return lineFromStdin();
}

Result<QString> askSecretOnTerminal(const Sentence &question)
{
    if (auto put = putQuestion(question); !put)
        return fail(put.error());
    const Silence silence;
    return lineFromStdin();
}

} // namespace stowage::cli
