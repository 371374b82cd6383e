// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/terminaltext.h"
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

QString padded(const QString &text, qsizetype cells)
{
    return text + QString(std::max<qsizetype>(0, cells - columnsOf(text)), QLatin1Char(' '));
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
        QStringLiteral("rate-limit"), QStringLiteral("mirrors")};
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
    if (found.offer)
        row[QStringLiteral("trustable")] = found.offer->certificate.fingerprint;
    if (!found.chain.isEmpty())
        row[QStringLiteral("chain")] = chainJson(found.chain);
    return row;
}

QString onlyHex(QString fingerprint)
{
    return fingerprint.remove(QLatin1Char(':')).toUpper();
}

/// Whoever gives the fingerprint has seen whom they trust.
Result<void> trustOffered(
    const Cli &cli, const QString &host, const std::optional<TrustOffer> &offer, const QString &fingerprint)
{
    if (!offer)
        return fail(
            ErrorKind::NotFound, Tr::tr("%1 shows no certificate that would be good if it were trusted.").arg(host));
    if (onlyHex(offer->certificate.fingerprint) != onlyHex(fingerprint))
        return fail(ErrorKind::Refused,
            Tr::tr("The certificate that %1 shows has another fingerprint. It is not trusted.").arg(host),
            offer->certificate.fingerprint);
    const auto file = trustFor(host, *offer);
    if (!file)
        return fail(file.error());
    if (!cli.json)
        print(Tr::tr("%1 is trusted now, for %2 only. stowagectl doctor --distrust %2 takes it back. It is kept in %3.")
                .arg(offer->certificate.subject, host, *file));
    return {};
}

Result<void> distrust(const Cli &cli, const QString &host)
{
    const auto files = distrustFor(host);
    if (!files)
        return fail(files.error());
    if (cli.json)
        printJson(QJsonArray::fromStringList(*files));
    else if (files->isEmpty())
        print(Tr::tr("Nothing was trusted for %1 alone.").arg(host));
    else
        print(Tr::tr("No longer trusted. Removed: %1").arg(files->join(QStringLiteral(", "))));
    return {};
}

Result<void> examine(const Cli &cli, const QCommandLineParser &options, const Reference &place)
{
    QJsonArray rows;
    std::optional<Error> worst;
    std::optional<TrustOffer> offer;
    const auto tell = [&](const Diagnosis &found) {
        cli.json ? rows.append(foundJson(found)) : printFound(cli, found);
        if (found.verdict == Verdict::Bad && !worst)
            worst = Error{found.kind, found.found, {}};
        if (found.offer)
            offer = found.offer;
    };
    const auto access = accessOptions(options);
    if (!access)
        return fail(access.error());
    const auto done = QCoro::waitFor(checkUp({place, *access}, tell, stopOnInterrupt()));
    if (!done)
        return done;
    if (cli.json)
        printJson(rows);
    const QString fingerprint = options.value(QStringLiteral("trust"));
    if (!fingerprint.isEmpty())
        return trustOffered(cli, place.domain(), offer, fingerprint);
    if (offer && !cli.json)
        print(Tr::tr("%1, SHA-256 %2\nIf you trust it: stowagectl doctor --trust %2 %3")
                .arg(offer->certificate.subject, offer->certificate.fingerprint, place.domain()));
    return worst ? fail(*worst) : Result<void>();
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("doctor HOST[/REPOSITORY]"));
    const auto place = placeToExamine(options.positionalArguments().first());
    if (!place)
        return fail(place.error());
    return options.isSet(QStringLiteral("distrust")) ? distrust(cli, place->domain()) : examine(cli, options, *place);
}

void addOptions(QCommandLineParser &parser)
{
    addAccessOptions(parser);
    parser.addOption({QStringLiteral("trust"),
        Tr::tr("Trust the certificate with this fingerprint for this registry only."), QStringLiteral("SHA256")});
    parser.addOption({QStringLiteral("distrust"), Tr::tr("Take back what was trusted for this registry only.")});
}

} // namespace

Verb doctorVerb()
{
    return {QLatin1StringView("doctor"), Tr::tr("Examine the way to a registry, step by step"),
        QStringLiteral("[--plain-http] [-u USER --password-stdin] HOST[/REPOSITORY]"), addOptions, run};
}

} // namespace stowage::cli
