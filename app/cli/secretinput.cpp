// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/secretinput.h"

#include "core/base/tr.h"

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace stowage::cli {

namespace {

/// As long as it lives the terminal shows nothing of what is typed.
class Silence {
public:
    Silence()
    {
        m_changed = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    termios m_before{};
    bool m_changed = false;
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

QString lineFromStdin()
{
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
