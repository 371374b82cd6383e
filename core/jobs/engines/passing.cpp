// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/passing.h"

#include "core/base/stop.h"

namespace stowage {

static QString spokenName(const QString &name)
{
    if (name.startsWith(QLatin1StringView("sha256:")))
        return name.mid(7, 12);
    const auto reference = Reference::parse(name);
    return reference ? reference->familiar() : name;
}

QStringList spokenNames(const QStringList &names)
{
    QStringList spoken;
    for (const QString &name : names)
        spoken.append(spokenName(name));
    return spoken;
}

Result<SpoolFile> spoolIn(const QString &libraryPath)
{
    const auto library = Library::open(libraryPath);
    return library ? openSpoolFile(*library) : fail(library.error());
}

Result<void> passAllOn(Fd &from, Fd &to, const std::stop_token &stop)
{
    QByteArray chunk(1024 * 1024, Qt::Uninitialized);
    for (;;) {
        const auto got = from.read(chunk.data(), chunk.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return {};
        if (auto written = to.writeAll(QByteArrayView(chunk).first(*got)); !written)
            return written;
        if (auto on = goOn(stop); !on)
            return on;
    }
}

Result<ChosenItems> itemsOfArchive(const QString &path, const QList<ArchiveImage> &images)
{
    ChosenItems chosen;
    for (const ArchiveImage &image : images) {
        auto source = archiveSource(path, image.index);
        if (!source)
            return fail(source.error());
        chosen.sources.push_back(*std::move(source));
        chosen.items.append({chosen.sources.back().get(), image.references});
    }
    return chosen;
}

} // namespace stowage
