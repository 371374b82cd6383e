// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/registry/registryverbs.h"

#include "app/cli/secretinput.h"
#include "app/cli/verbs/transfers.h"
#include "core/base/tr.h"
#include "core/credentials/personalaccounts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace stowage::cli {

void addAccessOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("plain-http"), Tr::tr("Speak HTTP without TLS to this registry.")});
    parser.addOption({{QStringLiteral("u"), QStringLiteral("user"), QStringLiteral("username")},
        Tr::tr("Who to be to the registry."), QStringLiteral("USER")});
    parser.addOption({QStringLiteral("password-stdin"), Tr::tr("Read the password from standard input.")});
}

Result<RegistryAccess> accessOptions(const QCommandLineParser &options)
{
    if (options.isSet(QStringLiteral("user")) != options.isSet(QStringLiteral("password-stdin")))
        return fail(ErrorKind::Usage,
            Tr::tr("A user name goes with a password: give both --user and --password-stdin, or neither."));
    RegistryAccess access;
    access.plainHttp = options.isSet(QStringLiteral("plain-http"));
    access.credential.user = options.value(QStringLiteral("user"));
    if (options.isSet(QStringLiteral("password-stdin")))
        access.credential.secret = lineFromStdin();
    access.accounts = personalAccounts();
    return access;
}

Result<void> checkIsForOne(const QList<Reference> &targets, const RegistryAccess &access)
{
    QSet<QString> registries;
    for (const Reference &target : targets)
        registries.insert(target.domain());
    const bool isForOne = !access.credential.isNull() || access.plainHttp;
    if (!isForOne || registries.size() == 1)
        return {};
    return fail(ErrorKind::Usage,
        Tr::tr("These names are of several registries, and --user, --password-stdin and --plain-http are for one. Push "
               "to one registry at a time."));
}

void tellTargets(const QList<Reference> &targets)
{
    for (const Reference &target : targets)
        complain(Tr::tr("Pushing to %1").arg(target.toString()));
}

Result<void> addTags(QList<PushItem> &items, const ImageList &list, const Reference &repository)
{
    const qsizetype before = items.size();
    for (const ImageSummary &image : list.images)
        for (const Reference &name : image.references)
            if (name.name() == repository.name() && !name.tag().isEmpty())
                addTarget(items, image.digest, name);
    if (items.size() == before)
        return fail(ErrorKind::NotFound, Tr::tr("There is no image %1 here.").arg(repository.familiarName()));
    return {};
}

QList<Reference> targetsOf(const QList<PushItem> &items)
{
    QList<Reference> targets;
    for (const PushItem &item : items)
        targets += item.targets;
    return targets;
}

void addLayerOption(QCommandLineParser &parser)
{
    addCompressOption(parser,
        Tr::tr(
            "How layers that are stored uncompressed go: gzip, zstd (which Docker before 23.0 cannot pull) or none."),
        QStringLiteral("gzip"));
}

void printArrival(const Cli &cli, const JobResult &result)
{
    for (const Sentence &remark : result.remarks)
        complain(remark);
    if (cli.json) {
        printJson(QJsonObject{{QStringLiteral("digest"), result.digest.toString()},
            {QStringLiteral("names"), QJsonArray::fromStringList(result.names)}});
        return;
    }
    print(result.summary());
    if (!result.digest.isNull()) // not every engine tells
        print(result.digest.toString());
}

} // namespace stowage::cli
