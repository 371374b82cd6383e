// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/registrytest.h"

#include <QDir>

namespace stowage {

Patience shortPatience()
{
    using std::chrono::milliseconds;
    return {.tries = 5,
        .outage = milliseconds(0),
        .firstPause = milliseconds(5),
        .longestPause = milliseconds(200),
        .connect = milliseconds(2000),
        .headers = milliseconds(1500),
        .stall = milliseconds(700)};
}

Puller::Puller(const QString &reference, const RegistryAccess &access, const Patience &patience)
{
    const Reference image = Reference::parse(reference).value_or(Reference());
    client = registryClient(image, access, patience);
    source = registrySource(client, image, context());
}

TransferContext Puller::context()
{
    TransferContext context;
    context.stop = stop.get_token();
    context.nudges = nudges;
    context.progress = [this](const BlobProgress &step) {
        steps.append(step);
        onStep(step);
    };
    return context;
}

Result<RawManifest> Puller::root()
{
    return QCoro::waitFor(source->root());
}

Result<QByteArray> Puller::blob(const Descriptor &descriptor, const QByteArray &beginning)
{
    MemoryWriter writer(descriptor, 64 * 1024 * 1024);
    if (auto begun = writer.write(beginning); !begun)
        return fail(begun.error());
    if (auto read = QCoro::waitFor(source->read(descriptor, writer, context())); !read)
        return fail(read.error());
    if (auto committed = writer.commit(); !committed)
        return fail(committed.error());
    return writer.bytes();
}

Result<QStringList> Puller::tags()
{
    return QCoro::waitFor(listTags(client, stop.get_token()));
}

QStringList Puller::notes() const
{
    QStringList notes;
    for (const BlobProgress &step : steps)
        if (!step.note.isEmpty())
            notes.append(step.note);
    return notes;
}

bool trustAuthority(const QString &configFolder, const QString &host, const QString &caFile)
{
    QDir folder(configFolder + QStringLiteral("/containers/certs.d/") + host);
    return folder.removeRecursively() && folder.mkpath(QStringLiteral("."))
        && QFile::copy(caFile, folder.filePath(QStringLiteral("ca.crt")));
}

} // namespace stowage
