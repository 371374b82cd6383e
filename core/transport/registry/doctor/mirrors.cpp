// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/http/soon.h"
#include "core/transport/registry/doctor/examination.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/manifestquestion.h"
#include "core/transport/registry/mirrors/measure.h"

namespace stowage {

/// What was found of all mirrors.
struct MirrorReport {
    int useful = 0;
    int behind = 0;
    QStringList lines{};
    Sentences problems; ///< with the settings that name them
};

static QString lineOf(const MirrorReading &reading, const Digest &current)
{
    const QString name = mirrorAddress(reading.mirror) + QStringLiteral("  ");
    if (reading.trouble)
        return name + reading.trouble->message.words();
    QString line = name + QStringLiteral("%1 ms").arg(reading.latency);
    if (reading.firstByte >= 0)
        line += QStringLiteral(", first byte after %1 ms, %2").arg(reading.firstByte).arg(reading.digest.toString());
    return isBehind(reading, current) ? line + QStringLiteral(", not what the registry has") : line;
}

static void note(const MirrorReading &reading, const Digest &current, MirrorReport &report)
{
    report.useful += reading.trouble ? 0 : 1;
    report.behind += isBehind(reading, current) ? 1 : 0;
    report.lines.append(lineOf(reading, current));
}

static Diagnosis judge(const QString &host, int all, const MirrorReport &report)
{
    const QString detail = (report.lines + words(report.problems)).join(u'\n');
    if (report.useful < all)
        return remark(Tr::tr("%1 of %2 mirrors of %3 are of use.").arg(report.useful, all, host),
            Tr::tr("Every pull tries the others in vain: take them off the list in the registry's settings."), detail);
    if (report.behind > 0)
        return remark(Tr::tr("%n mirror(s) of %1 have another image under this tag.", nullptr, report.behind).arg(host),
            Tr::tr("Stowage asks %1 what the tag means and takes that. Other tools may get the other image.").arg(host),
            detail);
    const Sentence answer = Tr::tr("%n mirror(s) of %1 answer.", nullptr, all).arg(host);
    return report.problems.isEmpty() ? good(answer, detail) : remark(answer, report.problems.first(), detail);
}

/// What the registry has under the tag, where it says so soon; a repository alone means "latest".
static Task<Digest> currentOf(ExaminationPtr examination)
{
    const ClientPtr client = examination->client;
    const auto look = [&](std::stop_token stop) {
        return digestNow(client, manifestQuestion(*client, examination->place), std::move(stop));
    };
    const auto now = co_await soon<Attempt<Digest>>(look, examination->patience.connect, examination->stop);
    co_return now.value_or(Digest());
}

Task<Diagnosis> checkMirrors(ExaminationPtr examination)
{
    const QList<Mirror> mirrors = examination->client->decisions().mirrors;
    const Sentences &problems = examination->client->decisions().problems;
    if (mirrors.isEmpty() && problems.isEmpty())
        co_return notNeeded(Tr::tr("No mirrors are set for %1.").arg(examination->host()));
    if (mirrors.isEmpty())
        co_return remark(
            Tr::tr("No mirrors of %1 could be read from the settings of other tools.").arg(examination->host()),
            problems.first(), words(problems).join(u'\n'));
    const Digest current = examination->place.isNull() ? Digest() : co_await currentOf(examination);
    MirrorReport report{.problems = problems};
    for (const Mirror &mirror : mirrors)
        note(co_await measureMirror(examination->client, mirror, examination->place, examination->stop), current,
            report);
    co_return judge(examination->host(), int(mirrors.size()), report);
}

} // namespace stowage
