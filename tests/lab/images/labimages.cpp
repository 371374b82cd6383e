// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/images/labimages.h"

#include "tests/lab/process/programs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace stowage::lab {

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<LabImages> LabImages::make()
{
    const Outcome made = run(QStringLiteral(STOWAGE_LAB_FOLDER "/images.sh"), {});
    if (!made.ok())
        return fail(ErrorKind::Failed, u"The images of the lab cannot be made."_s, QString::fromUtf8(made.err));
    return LabImages(QString::fromUtf8(made.out).trimmed());
}

QString LabImages::digest(const QString &reference) const
{
    const QByteArray index = read(layout(reference.section(u':', 0, 0)) + u"/index.json"_s);
    for (const auto &entry : QJsonDocument::fromJson(index)[u"manifests"].toArray()) {
        if (entry[u"annotations"][u"org.opencontainers.image.ref.name"] == reference.section(u':', 1))
            return entry[u"digest"].toString();
    }
    return {};
}

QByteArray LabImages::blob(const QString &name, const QString &digest) const
{
    return read(layout(name) + u"/blobs/"_s + QString(digest).replace(u':', u'/'));
}

/// As skopeo calls what a layout has under a name.
static QString inLayout(const LabImages &images, const QString &image)
{
    return u"oci:"_s + images.layout(image.section(u':', 0, 0)) + u':' + image.section(u':', 1);
}

Result<void> LabImages::push(
    const QString &image, const QString &host, const QString &reference, const QStringList &options) const
{
    const QString target = u"docker://"_s + host + u'/' + (reference.isEmpty() ? image : reference);
    const QStringList command{u"copy"_s, u"--quiet"_s, u"--all"_s, u"--dest-tls-verify=false"_s};
    const Outcome pushed = run(u"skopeo"_s, command + options + QStringList{inLayout(*this, image), target});
    if (!pushed.ok())
        return fail(ErrorKind::Failed, u"skopeo cannot push %1."_s.arg(image), QString::fromUtf8(pushed.err));
    return {};
}

Result<void> LabImages::writeDockerArchive(const QString &image, const QString &path) const
{
    const Outcome written = run(
        u"skopeo"_s, {u"copy"_s, u"--quiet"_s, inLayout(*this, image), u"docker-archive:"_s + path + u':' + image});
    if (!written.ok())
        return fail(ErrorKind::Failed, u"skopeo cannot write %1."_s.arg(image), QString::fromUtf8(written.err));
    return {};
}

} // namespace stowage::lab
