// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/secretinput.h"

#include "app/cli/terminalguard.h"
#include "core/base/secret.h"
#include "core/base/tr.h"

#include <cstdio>
#include <unistd.h>

namespace stowage::cli {

namespace {

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
    const TerminalGuard silence(TerminalGuard::Silent);
    return lineFromStdin();
}

} // namespace stowage::cli
