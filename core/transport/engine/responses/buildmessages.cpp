// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/buildmessages.h"

#include "core/transport/engine/responses/messageerror.h"

#include <QRegularExpression>

#include <algorithm>

namespace stowage {

using What = BuildEvent::What;

BuildMessages::BuildMessages(TellBuild tell)
    : m_tell(std::move(tell))
{
}

std::optional<BlobProgress> BuildMessages::add(const QJsonObject &message)
{
    if (m_error.isEmpty())
        m_error = plainText(errorInMessage(message));
    const QJsonObject aux = message.value(QLatin1StringView("aux")).toObject();
    if (const auto id = Digest::parse(aux.value(QLatin1StringView("ID")).toString()))
        m_image = *id;
    for (const QString &line : m_lines.add(message.value(QLatin1StringView("stream")).toString()))
        takeLine(line);
    const QString status = message.value(QLatin1StringView("status")).toString();
    if (status.isEmpty())
        return std::nullopt;
    const auto layer = m_layers.add(message);
    if (!layer)
        print(plainLine(status));
    return layer;
}

void BuildMessages::takeLine(const QString &line)
{
    if (!takeStep(line) && !takeMark(line) && !takeEnd(line) && !line.isEmpty())
        print(line);
}

/// What a command prints may look like a step, but hardly like the one that is next.
bool BuildMessages::follows(const Step &next) const
{
    const auto latest = m_latest.constFind(next.stage);
    if (latest == m_latest.cend())
        return next.number == 1;
    return next.number == latest->number + 1 && next.total == latest->total;
}

/// "Step 4/6 : RUN make" of Docker, "STEP 4/6: RUN make" and "[2/3] STEP 1/4: FROM base" of podman.
bool BuildMessages::takeStep(const QString &line)
{
    static const QRegularExpression step(
        QStringLiteral("^(?:\\[(\\d+/\\d+)\\] )?(?:Step|STEP) (\\d+)/(\\d+) ?: (.*)$"));
    const auto match = step.match(line);
    const Step next{0, match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()};
    if (!match.hasMatch() || !follows(next))
        return false;
    begin(next, match.captured(4));
    return true;
}

void BuildMessages::begin(Step step, const QString &instruction)
{
    const auto before = std::ranges::find_if(m_open, [&](const Step &open) { return open.stage == step.stage; });
    if (before != m_open.end())
        close(before - m_open.begin());
    m_commits = false;
    step.step = ++m_steps;
    step.clock.start();
    m_open.append(step);
    m_latest.insert(step.stage, step);
    const QString number = QStringLiteral("%1/%2").arg(step.number).arg(step.total);
    m_tell({What::Step, step.step, instruction,
        step.stage.isEmpty() ? number : step.stage + QStringLiteral(" · ") + number});
}

/// What comes once all steps are done: the image, and its names.
bool BuildMessages::takeEnd(const QString &line)
{
    static const QRegularExpression commit(QStringLiteral("^(?:\\[\\d+/\\d+\\] )?COMMIT( .*)?$"));
    static const QRegularExpression tagged(QStringLiteral("^Successfully (?:built|tagged) \\S+$"));
    static const QRegularExpression id(QStringLiteral("^[0-9a-f]{64}$"));
    const bool isLast = m_open.isEmpty() || m_open.last().number == m_open.last().total;
    if (isLast && commit.match(line).hasMatch())
        return m_commits = true;
    if (m_commits && id.match(line).hasMatch()) {
        m_image = Digest::parse(QStringLiteral("sha256:") + line).value_or(m_image);
        return true;
    }
    return isLast && tagged.match(line).hasMatch();
}

/// What builders say of their own work, which the list of steps shows otherwise.
bool BuildMessages::takeMark(const QString &line)
{
    static const QRegularExpression cached(QStringLiteral("^(?: ---> Using cache|--> Using cache [0-9a-f]+)$"));
    static const QRegularExpression done(QStringLiteral("^--> [0-9a-f]{11,64}$"));
    static const QRegularExpression noise(
        QStringLiteral("^ ---> (?:[0-9a-f]{12}|Running in [0-9a-f]+|Removed intermediate container [0-9a-f]+)?$"));
    if (m_open.isEmpty())
        return false;
    if (cached.match(line).hasMatch())
        return m_open.last().isCached = true;
    if (!done.match(line).hasMatch())
        return noise.match(line).hasMatch();
    close(m_open.size() - 1);
    return true;
}

void BuildMessages::close(qsizetype index)
{
    const Step step = m_open.takeAt(index);
    if (step.isCached)
        return m_tell({What::Cached, step.step});
    m_tell({What::Done, step.step, {}, {}, step.clock.elapsed()});
}

void BuildMessages::print(const QString &line)
{
    m_tell({What::Output, m_open.isEmpty() ? m_steps : m_open.last().step, line});
}

void BuildMessages::end(End how)
{
    if (const QString rest = m_lines.rest(); !rest.isEmpty())
        takeLine(rest);
    if (how == End::Failed && !m_open.isEmpty()) {
        const Step failed = m_open.takeLast();
        m_tell({What::Failed, failed.step, m_error, {}, failed.clock.elapsed()});
    }
    while (!m_open.isEmpty()) {
        if (how == End::Done)
            close(0);
        else
            m_tell({What::Stopped, m_open.takeFirst().step});
    }
}

} // namespace stowage
