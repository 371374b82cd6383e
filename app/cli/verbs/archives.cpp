// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/imagechoice.h"
#include "app/cli/progressprinter.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/transfers.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/image/compress/compressedlayers.h"
#include "core/jobs/archivejobs.h"
#include "core/jobs/engines/enginetransfer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <unistd.h>

namespace stowage::cli {

QJsonObject toldResult(const JobResult &result)
{
    for (const Sentence &remark : result.remarks)
        complain(remark);
    return {{QStringLiteral("digest"), result.digest.toString()},
        {QStringLiteral("names"), QJsonArray::fromStringList(result.names)}, {QStringLiteral("path"), result.path}};
}

void printResult(const Cli &cli, const JobResult &result)
{
    const QJsonObject told = toldResult(result);
    cli.json ? printJson(told) : print(result.summary());
}

QString streamPath(const QString &file)
{
    return file == QLatin1StringView("-") ? QString() : file;
}

void addCompressOption(QCommandLineParser &parser, const Sentence &what, const QString &usual)
{
    parser.addOption({QStringLiteral("compress"), what, QStringLiteral("HOW"), usual});
}

Result<Compression> compressOption(const QCommandLineParser &options)
{
    if (const auto compression = layerCompression(options.value(QStringLiteral("compress"))))
        return *compression;
    return fail(ErrorKind::Usage, Tr::tr("--compress is none, gzip or zstd."));
}

namespace {

void loadOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("i"), QStringLiteral("input")}, Tr::tr("The archive; - is standard input."),
        QStringLiteral("FILE")});
}

Result<JobResult> loadIntoTheEngine(const Cli &cli, const QString &path)
{
    return askTheEngine(cli).and_then([&](const Asking &asking) {
        return QCoro::waitFor(loadIntoEngine(cli.libraryPath, path, asking.endpoint, transferContext(cli)));
    });
}

Result<void> runLoad(const Cli &cli, const QCommandLineParser &options)
{
    const QStringList files = options.positionalArguments() + options.values(QStringLiteral("input"));
    if (files.size() > 1)
        return wrongArguments(QStringLiteral("load [FILE|-]"));
    if (files.isEmpty() && ::isatty(STDIN_FILENO) != 0)
        return fail(ErrorKind::Usage, Tr::tr("Name a file, or send an archive to standard input."));
    LoadRequest request;
    request.path = streamPath(files.value(0, QStringLiteral("-")));
    const auto result = cli.engine ? loadIntoTheEngine(cli, request.path)
                                   : QCoro::waitFor(loadIntoLibrary(cli.libraryPath, request, transferContext(cli)));
    if (!result)
        return fail(result.error());
    if (cli.json) {
        printResult(cli, *result);
        return {};
    }
    for (const Sentence &remark : result->remarks)
        complain(remark);
    for (const QString &name : result->names)
        print(QStringLiteral("Loaded image: ") + name);
    return {};
}

void saveOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
        Tr::tr("Write to a file instead of standard output."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("format"), Tr::tr("docker (every reader takes it) or oci."),
        QStringLiteral("FORMAT"), QStringLiteral("docker")});
    addCompressOption(parser, Tr::tr("none, gzip or zstd."), QStringLiteral("none"));
}

Result<SaveRequest> saveRequest(const QCommandLineParser &options)
{
    static const QStringList formats{QStringLiteral("docker"), QStringLiteral("oci")};
    const auto format = formats.indexOf(options.value(QStringLiteral("format")));
    const auto compress = compressOption(options);
    if (format < 0)
        return fail(ErrorKind::Usage, Tr::tr("--format is docker or oci."));
    if (!compress)
        return fail(compress.error());
    SaveRequest request;
    request.path = streamPath(options.value(QStringLiteral("output")));
    request.format = static_cast<SaveRequest::Format>(format);
    request.compress = *compress;
    if (request.path.isEmpty() && ::isatty(STDOUT_FILENO) != 0)
        return fail(ErrorKind::Usage, Tr::tr("An archive does not belong on a terminal: name a file with -o."));
    return request;
}

/// What the person named is what goes into the archive, each image and each name once.
Result<QList<SaveSelection>> selectForSave(const Library &library, const QList<ImageName> &names)
{
    QList<SaveSelection> images;
    const QList<Result<ImageSummary>> found = findImages(library, names);
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!found.at(i))
            return fail(found.at(i).error());
        const ImageSummary &image = *found.at(i);
        auto known = std::ranges::find(images, image.digest, &SaveSelection::digest);
        if (known == images.end())
            known = images.insert(images.end(), {image.digest, {}});
        for (const Reference &name : namesMeant(image.references, names.at(i)))
            if (!known->names.contains(name))
                known->names.append(name);
    }
    return images;
}

Result<JobResult> saveFromTheLibrary(const Cli &cli, const QStringList &texts, const SaveRequest &request)
{
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    return selectForSave(*library, imageNames(texts)).and_then([&](const QList<SaveSelection> &images) {
        return QCoro::waitFor(saveFromLibrary(cli.libraryPath, images, request, transferContext(cli)));
    });
}

Result<JobResult> saveFromTheEngine(const Cli &cli, const QStringList &texts, const SaveRequest &request)
{
    const auto asking = askTheEngine(cli);
    const auto names = asking ? engineNames(*asking, texts) : fail(asking.error());
    if (!names)
        return fail(names.error());
    return QCoro::waitFor(saveFromEngine(cli.libraryPath, {asking->endpoint, *names}, request, transferContext(cli)));
}

Result<void> runSave(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("save [-o FILE] IMAGE…"));
    const auto request = saveRequest(options);
    if (!request)
        return fail(request.error());
    const auto result = cli.engine ? saveFromTheEngine(cli, options.positionalArguments(), *request)
                                   : saveFromTheLibrary(cli, options.positionalArguments(), *request);
    if (!result)
        return fail(result.error());
    if (!request->path.isEmpty())
        printResult(cli, *result);
    return {};
}

void importOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("c"), QStringLiteral("change")},
        Tr::tr("A Dockerfile instruction; may be repeated."), QStringLiteral("INSTRUCTION")});
    parser.addOption(
        {{QStringLiteral("m"), QStringLiteral("message")}, Tr::tr("What the history says."), QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("platform"), Tr::tr("What the image is made for; this machine if not given."),
        QStringLiteral("P")});
}

Result<ImportRequest> importRequest(const QCommandLineParser &options)
{
    const QStringList words = options.positionalArguments();
    if (words.isEmpty() || words.size() > 2)
        return wrongArguments(QStringLiteral("import [-c INSTRUCTION]… FILE|URL|- [REF]"));
    const auto platform = platformOption(options);
    if (!platform)
        return fail(platform.error());
    ImportRequest request;
    request.path = streamPath(words.first());
    request.changes = options.values(QStringLiteral("change"));
    request.message = options.value(QStringLiteral("message"));
    if (!platform->isNull())
        request.platform = *platform;
    if (words.size() == 1)
        return request;
    return newName(words.at(1)).transform([&](const Reference &name) {
        request.names.append(name);
        return request;
    });
}

Result<JobResult> importIntoTheEngine(const Cli &cli, const ImportRequest &request)
{
    return askTheEngine(cli).and_then([&](const Asking &asking) {
        return QCoro::waitFor(importIntoEngine(cli.libraryPath, request, asking.endpoint, transferContext(cli)));
    });
}

Result<void> runImport(const Cli &cli, const QCommandLineParser &options)
{
    const auto request = importRequest(options);
    if (!request)
        return fail(request.error());
    const auto result = cli.engine ? importIntoTheEngine(cli, *request)
                                   : QCoro::waitFor(importIntoLibrary(cli.libraryPath, *request, transferContext(cli)));
    if (!result)
        return fail(result.error());
    cli.json ? printResult(cli, *result) : print(result->digest.toString());
    return {};
}

} // namespace

Verb loadVerb()
{
    return {QLatin1StringView("load"), Tr::tr("Bring images in from an archive"), QStringLiteral("[FILE|-]"),
        loadOptions, runLoad, {Verb::Place::Engine}};
}

Verb saveVerb()
{
    return {QLatin1StringView("save"), Tr::tr("Write images into an archive"),
        QStringLiteral("[-o FILE] [--format docker|oci] [--compress none|gzip|zstd] IMAGE…"), saveOptions, runSave,
        {Verb::Place::Engine}};
}

Verb importVerb()
{
    return {QLatin1StringView("import"), Tr::tr("Make an image of a root file system"),
        QStringLiteral("[-c INSTRUCTION]… FILE|URL|- [REF]"), importOptions, runImport, {Verb::Place::Engine}};
}

} // namespace stowage::cli
