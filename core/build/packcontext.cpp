// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/packcontext.h"

#include "core/base/files.h"
#include "core/build/foldertar.h"
#include "core/build/ignorerules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace stowage {

namespace fs = std::filesystem;

namespace {

constexpr qint64 largestIgnoreFile = 16 * 1024 * 1024;
// No file of a person's, and so short that the engine's own messages stay readable.
constexpr QLatin1StringView strayDockerfile(".stowage.dockerfile");

/// What is said of this Dockerfile alone counts in place of what is said of the folder.
QStringList ignoreFilesOf(const BuildRequest &request, IgnoreFiles whose)
{
    QStringList files;
    for (const QString &beginning : {request.file, request.context + u'/'}) {
        if (whose == IgnoreFiles::OfPodman)
            files.append(beginning + QStringLiteral(".containerignore"));
        files.append(beginning + QStringLiteral(".dockerignore"));
    }
    return files;
}

/// The file that counts, and what it says.
struct Ignored {
    QByteArray text{};
    IgnoreRules rules{};
    bool isOfDockerfile = false; ///< of that one alone
};

Result<Ignored> ignoredBy(const BuildRequest &request, IgnoreFiles whose)
{
    const QStringList files = ignoreFilesOf(request, whose);
    const auto found = std::ranges::find_if(files, [](const QString &file) { return QFileInfo(file).isFile(); });
    if (found == files.end())
        return Ignored();
    return readSmallFile(*found, largestIgnoreFile).and_then([&](const QByteArray &text) {
        return IgnoreRules::parse(text, *found).transform([&](const IgnoreRules &rules) {
            return Ignored{text, rules, found->startsWith(request.file + u'.')};
        });
    });
}

/// What the engine reads first, at the top of the context.
QString rootIgnoreFile(IgnoreFiles whose)
{
    return whose == IgnoreFiles::OfPodman ? QStringLiteral(".containerignore") : QStringLiteral(".dockerignore");
}

/// What counts here, for an engine that looks in one place alone; with it a Dockerfile from elsewhere, and this file
/// itself where there was none, stay out of the image.
QByteArray rulesForEngine(const BuildRequest &request, IgnoreFiles whose, const QByteArray &text, bool isStray)
{
    const QString name = rootIgnoreFile(whose);
    QByteArray rules = text;
    if (isStray)
        rules += '\n' + QByteArray(strayDockerfile.data(), strayDockerfile.size());
    if (!QFileInfo(request.context + u'/' + name).isFile())
        rules += '\n' + name.toUtf8();
    return rules + '\n';
}

/// Of a file below the folder; a null string for others.
QString pathInside(const QString &folder, const QString &file)
{
    const QString path
        = QDir(QFileInfo(folder).canonicalFilePath()).relativeFilePath(QFileInfo(file).canonicalFilePath());
    return path.startsWith(QLatin1StringView("../")) || QDir::isAbsolutePath(path) ? QString() : path;
}

bool isForEngines(const fs::file_status &status)
{
    return fs::is_regular_file(status) || fs::is_directory(status) || fs::is_symlink(status) || fs::is_fifo(status);
}

/// One walk through a folder into a tar.
struct Walk {
    const IgnoreRules &rules;
    QStringList
        exempt; ///< that are in there whatever the rules say: the Dockerfile, and what the engine looks for, too
    QString replaced; ///< that comes otherwise
    FolderTar &tar;
    const std::stop_token &stop;
    int files = 0;

    bool isLeftOut(const QString &path) const
    {
        return path == replaced || (!exempt.contains(path) && rules.leavesOut(path));
    }

    bool mayHoldExceptions(const QString &folder) const
    {
        const QString inside = folder + u'/';
        return rules.mayHoldExceptions(folder)
            || std::ranges::any_of(exempt, [&](const QString &path) { return path.startsWith(inside); });
    }

    /// In an order that does not depend on the disk.
    static Result<std::vector<fs::directory_entry>> entriesOf(const fs::path &folder)
    {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error))
            entries.push_back(*at);
        if (error)
            return fail(systemError(error.value(), QFile::decodeName(folder.c_str())));
        std::ranges::sort(entries, {}, [](const fs::directory_entry &entry) { return entry.path().native(); });
        return entries;
    }

    Result<void> take(const fs::directory_entry &entry, const fs::path &name)
    {
        std::error_code error;
        const fs::file_status status = entry.symlink_status(error);
        const QString path = QFile::decodeName(name.c_str());
        const bool isFolder = fs::is_directory(status);
        const bool isOut = isLeftOut(path);
        if (isForEngines(status) && !isOut) {
            const auto added = tar.add(entry.path(), name, stop);
            if (!added)
                return fail(added.error());
            files += *added && !isFolder ? 1 : 0;
        }
        const bool isEntered = isFolder && (!isOut || mayHoldExceptions(path));
        return isEntered ? folder(entry.path(), name, isOut) : Result<void>{};
    }

    /// Nobody minds what cannot be read where nothing was to be taken.
    Result<void> folder(const fs::path &path, const fs::path &name, bool isOut)
    {
        const auto entries = entriesOf(path);
        if (!entries)
            return isOut ? Result<void>{} : fail(entries.error());
        for (const fs::directory_entry &entry : *entries) {
            if (auto taken = take(entry, name / entry.path().filename()); !taken)
                return taken;
        }
        return {};
    }
};

fs::path native(const QString &path)
{
    return fs::path(QFile::encodeName(path).toStdString());
}

} // namespace

Result<PackedContext> packContext(
    const BuildRequest &request, const QString &path, IgnoreFiles whose, const std::stop_token &stop)
{
    const auto ignored = ignoredBy(request, whose);
    if (!ignored)
        return fail(ignored.error());
    if (!QFileInfo(request.file).isFile())
        return fail(systemError(ENOENT, request.file));
    auto tar = FolderTar::create(path);
    if (!tar)
        return fail(tar.error());
    const QString inside = pathInside(request.context, request.file);
    const bool isStray = inside.isNull();
    QStringList exempt{inside};
    for (const QString &file : ignoreFilesOf(request, whose))
        exempt.append(pathInside(request.context, file));
    const bool isOurs = isStray || ignored->isOfDockerfile;
    Walk walk{ignored->rules, exempt, isOurs ? rootIgnoreFile(whose) : QString(), *tar, stop};
    if (auto walked = walk.folder(native(request.context), {}, false); !walked)
        return fail(walked.error());
    const QString dockerfile = isStray ? QString(strayDockerfile) : inside;
    if (isStray) // a link would lead nowhere in there
        if (auto added = tar->add(native(QFileInfo(request.file).canonicalFilePath()), native(dockerfile), stop);
            !added)
            return fail(added.error());
    const QByteArray rules = rulesForEngine(request, whose, ignored->text, isStray);
    if (isOurs)
        if (auto added = tar->addText(native(rootIgnoreFile(whose)), rules); !added)
            return fail(added.error());
    const auto bytes = tar->end();
    if (!bytes)
        return fail(bytes.error());
    return PackedContext{dockerfile, walk.files, *bytes};
}

} // namespace stowage
