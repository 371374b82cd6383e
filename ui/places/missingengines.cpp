// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/missingengines.h"

#include "core/base/listed.h"
#include "core/workspace/workspace.h"
#include "ui/shell/messagebar.h"

#include <algorithm>
#include <utility>

namespace stowage {

MissingEngines::MissingEngines(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.workspace.engines(), &EngineDesk::problemsChanged, this, &MissingEngines::follow);
    follow();
}

static bool isAllAmong(const Sentences &problems, const Sentences &known)
{
    return std::ranges::all_of(problems, [&](const Sentence &problem) { return known.contains(problem); });
}

/// Who closed the message is not told the rest of it again when a part is mended.
void MissingEngines::follow()
{
    const Sentences problems = m_desk.workspace.engines().problems();
    const Sentences before = std::exchange(m_known, problems);
    const bool wasShown = m_desk.messages.retract(m_told);
    if (wasShown || !isAllAmong(problems, before))
        tell(problems);
}

/// Of several only the first stands in the message, which is short: the others are one click away.
static Message messageOf(const Sentences &problems)
{
    const QString what = problems.size() == 1
        ? MissingEngines::tr("An engine may be missing from the list.")
        : MissingEngines::tr("Engines may be missing from the list, for %n reason(s).", nullptr, int(problems.size()));
    return {Message::Kind::Warning, oneAfterAnother({what, problems.first().words()}),
        words(problems.mid(1)).join(u'\n'), {}};
}

void MissingEngines::tell(const Sentences &problems)
{
    if (problems.isEmpty())
        return;
    m_told = m_desk.messages.tell([this, problems] {
        Message message = messageOf(problems);
        message.actions.append({tr("Look Again"), [this] { lookAgain(); }});
        return message;
    });
}

/// Whatever is still wrong is told anew: that is the answer.
void MissingEngines::lookAgain()
{
    m_known.clear();
    m_desk.workspace.engines().lookAgain();
}

} // namespace stowage
