// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/containers/terminal.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace stowage {

QList<QStringList> terminalPrograms()
{
    QList<QStringList> programs;
    if (const QString own = qEnvironmentVariable("TERMINAL"); !own.isEmpty())
        programs.append({own, u"-e"_s});
    return programs
        + QList<QStringList>{{u"xdg-terminal-exec"_s}, {u"x-terminal-emulator"_s, u"-e"_s}, {u"konsole"_s, u"-e"_s},
            {u"ptyxis"_s, u"--"_s}, {u"kgx"_s, u"--"_s}, {u"gnome-terminal"_s, u"--"_s}, {u"xfce4-terminal"_s, u"-x"_s},
            {u"kitty"_s}, {u"foot"_s}, {u"alacritty"_s, u"-e"_s}, {u"xterm"_s, u"-e"_s}};
}

QFuture<bool> openInTerminal(const QStringList &command)
{
    return QtConcurrent::run([command] {
        for (QStringList words : terminalPrograms()) {
            const QString program = QStandardPaths::findExecutable(words.takeFirst());
            if (!program.isEmpty() && QProcess::startDetached(program, words + command))
                return true;
        }
        return false;
    });
}

} // namespace stowage
