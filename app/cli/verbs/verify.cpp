// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/progressprinter.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray rows;
    for (const Finding &finding : findings)
        rows.append(QJsonObject{{QStringLiteral("what"), finding.what.words()},
            {QStringLiteral("digest"), finding.digest.toString()},
            {QStringLiteral("images"), jsonStrings(familiarNames(finding.images))}});
    return rows;
}

/// Only who asked wants a line per blob here.
TransferContext quietContext(const Cli &cli)
{
    TransferContext context = transferContext(cli);
    if (cli.progress == ProgressMode::Auto)
        context.progress = [](const BlobProgress &) { };
    return context;
}

Result<void> run(const Cli &cli, const QCommandLineParser &)
{
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto findings = verifyLibrary(*library, quietContext(cli));
    if (!findings)
        return fail(findings.error());
    if (cli.json)
        printJson(findingsJson(*findings));
    else
        for (const Finding &finding : *findings)
            print(finding.what);
    if (!findings->isEmpty())
        return fail(ErrorKind::Damaged, Tr::tr("The Library has %n problem(s).", nullptr, int(findings->size())));
    if (!cli.json)
        print(Tr::tr("The Library is whole."));
    return {};
}

} // namespace

Verb verifyVerb()
{
    return {
        QLatin1StringView("verify"), Tr::tr("Re-hash the whole Library"), QString(), [](QCommandLineParser &) { }, run};
}

} // namespace stowage::cli
