// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/bytesize.h"
#include "core/base/tr.h"
#include "core/transport/archive/archive.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

QJsonObject imageRow(const ArchiveImage &image)
{
    QStringList names;
    for (const Reference &name : image.references)
        names.append(name.toString());
    return {{QStringLiteral("id"), image.id.toString()}, {QStringLiteral("references"), jsonStrings(names)},
        {QStringLiteral("digest"), image.digest.toString()},
        {QStringLiteral("platforms"), jsonStrings(platformNames(image.platforms))},
        {QStringLiteral("created"), rfc3339(image.created)}, {QStringLiteral("size"), image.size},
        {QStringLiteral("layers"), image.layers}};
}

QJsonObject infoJson(const ArchiveInfo &info)
{
    QJsonArray images;
    for (const ArchiveImage &image : info.images)
        images.append(imageRow(image));
    return {{QStringLiteral("path"), info.path}, {QStringLiteral("format"), archiveFormatKey(info.format)},
        {QStringLiteral("compression"), info.compression}, {QStringLiteral("fileSize"), info.fileSize},
        {QStringLiteral("images"), images}, {QStringLiteral("remarks"), jsonStrings(words(info.remarks))}};
}

void printInfo(const ArchiveInfo &info)
{
    const bool plain = info.compression.isEmpty() || info.compression == QLatin1StringView("none");
    print(plain ? QStringLiteral("%1, %2").arg(archiveFormatName(info.format), dockerSize(info.fileSize))
                : QStringLiteral("%1, %2, %3")
                      .arg(archiveFormatName(info.format), info.compression, dockerSize(info.fileSize)));
    Table table({QStringLiteral("NAME"), QStringLiteral("IMAGE ID"), QStringLiteral("PLATFORM"),
        QStringLiteral("CREATED"), QStringLiteral("LAYERS"), QStringLiteral("SIZE")});
    for (const ArchiveImage &image : info.images) {
        const QStringList names = familiarNames(image.references);
        table.add({names.isEmpty() ? QStringLiteral("<none>") : names.join(QStringLiteral(", ")), image.id.shortHex(),
            platformNames(image.platforms).join(QStringLiteral(", ")), ago(image.created),
            QString::number(image.layers), dockerSize(image.size)});
    }
    print(table.toString());
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("show FILE"));
    const auto info = showArchive(options.positionalArguments().first(), {});
    if (!info)
        return fail(info.error());
    for (const Sentence &remark : info->remarks)
        complain(remark);
    cli.json ? printJson(infoJson(*info)) : printInfo(*info);
    return {};
}

} // namespace

Verb showVerb()
{
    return {QLatin1StringView("show"), Tr::tr("Tell what an archive holds, without loading it"), QStringLiteral("FILE"),
        [](QCommandLineParser &) { }, run};
}

} // namespace stowage::cli
