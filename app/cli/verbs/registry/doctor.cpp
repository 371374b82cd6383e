// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/rfc3339.h"
#include "core/base/tr.h"
#include "core/jobs/doctor/checkup.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

Sentence markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return Tr::tr("ok", "mark of a check, short");
    case Verdict::Remark:
        return Tr::tr("note", "mark of a check, short");
    case Verdict::Bad:
        return Tr::tr("bad", "mark of a check, short");
    case Verdict::NotNeeded:
    case Verdict::NotReached:
        break;
    }
    return QStringLiteral("-");
}

/// Han takes two cells each in a terminal.
QString padded(const QString &text, int cells)
{
    int taken = 0;
    for (const QChar c : text)
        taken += c.script() == QChar::Script_Han ? 2 : 1;
    return text + QString(std::max(0, cells - taken), QLatin1Char(' '));
}

constexpr int markCells = 4;
constexpr int nameCells = 10;
constexpr int timeCells = 9;

void printFound(const Cli &cli, const Diagnosis &found)
{
    const QString took = found.milliseconds < 0 ? QString() : QStringLiteral("%1 ms").arg(found.milliseconds);
    print(padded(markOf(found.verdict), markCells) + QStringLiteral("  ") + padded(stepName(found.step), nameCells)
        + QStringLiteral("  ") + took.rightJustified(timeCells) + QStringLiteral("  ") + found.found);
    const QString indent(markCells + nameCells + timeCells + 6, QLatin1Char(' '));
    if (!found.next.isEmpty())
        print(indent + found.next);
    if (cli.debug && !found.detail.isEmpty())
        for (const QString &line : found.detail.split(QLatin1Char('\n')))
            print(indent + line);
    (void)flushPrinted(); // a line as it happens; run() tells of what could not be written
}

QString stepWord(CheckStep step)
{
    static const QStringList words{QStringLiteral("name"), QStringLiteral("tcp"), QStringLiteral("tls"),
        QStringLiteral("registry"), QStringLiteral("authentication"), QStringLiteral("scope"),
        QStringLiteral("rate-limit")};
    return words.at(int(step));
}

QString verdictWord(Verdict verdict)
{
    static const QStringList words{QStringLiteral("good"), QStringLiteral("remark"), QStringLiteral("bad"),
        QStringLiteral("not-needed"), QStringLiteral("not-reached")};
    return words.at(int(verdict));
}

QJsonArray chainJson(const QList<CertificateFacts> &chain)
{
    QJsonArray rows;
    for (const CertificateFacts &facts : chain)
        rows.append(QJsonObject{{QStringLiteral("subject"), facts.subject}, {QStringLiteral("issuer"), facts.issuer},
            {QStringLiteral("names"), QJsonArray::fromStringList(facts.names)},
            {QStringLiteral("notBefore"), toRfc3339(facts.from)}, {QStringLiteral("notAfter"), toRfc3339(facts.until)},
            {QStringLiteral("sha256"), facts.fingerprint}, {QStringLiteral("isCa"), facts.isAuthority}});
    return rows;
}

QJsonObject foundJson(const Diagnosis &found)
{
    QJsonObject row{{QStringLiteral("step"), stepWord(found.step)},
        {QStringLiteral("verdict"), verdictWord(found.verdict)}, {QStringLiteral("message"), found.found.words()},
        {QStringLiteral("next"), found.next.words()}, {QStringLiteral("detail"), found.detail}};
    if (found.milliseconds >= 0)
        row[QStringLiteral("milliseconds")] = found.milliseconds;
    if (!found.chain.isEmpty())
        row[QStringLiteral("chain")] = chainJson(found.chain);
    return row;
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("doctor HOST[/REPOSITORY]"));
    const auto place = placeToExamine(options.positionalArguments().first());
    if (!place)
        return fail(place.error());
    QJsonArray rows;
    std::optional<Error> worst;
    const auto tell = [&](const Diagnosis &found) {
        cli.json ? rows.append(foundJson(found)) : printFound(cli, found);
        if (found.verdict == Verdict::Bad && !worst)
            worst = Error{found.kind, found.found, {}};
    };
    const auto done = QCoro::waitFor(checkUp({*place, accessOptions(options)}, tell, stopOnInterrupt()));
    if (!done)
        return done;
    if (cli.json)
        printJson(rows);
    return worst ? fail(*worst) : Result<void>();
}

} // namespace

Verb doctorVerb()
{
    return {QLatin1StringView("doctor"), Tr::tr("Examine the way to a registry, step by step"),
        QStringLiteral("[--plain-http] [-u USER --password-stdin] HOST[/REPOSITORY]"), addAccessOptions, run};
}

} // namespace stowage::cli
