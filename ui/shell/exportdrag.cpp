// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/exportdrag.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr QLatin1StringView uriList{"text/uri-list"};

}

ExportDrag::ExportDrag(const QMimeData &rows, Job *job, const QString &path)
    : m_job(job)
    , m_path(path)
{
    for (const QString &format : rows.formats())
        setData(format, rows.data(format));
}

bool ExportDrag::isReady() const
{
    return m_job && m_job->state() == Job::State::Done;
}

QStringList ExportDrag::formats() const
{
    QStringList formats = QMimeData::formats();
    if (m_job)
        formats.append(uriList);
    return formats;
}

bool ExportDrag::hasFormat(const QString &mimeType) const
{
    return formats().contains(mimeType);
}

QVariant ExportDrag::retrieveData(const QString &mimeType, QMetaType preferredType) const
{
    if (mimeType != uriList)
        return QMimeData::retrieveData(mimeType, preferredType);
    if (!isReady())
        return {};
    const QUrl url = QUrl::fromLocalFile(m_path);
    return preferredType.id() == QMetaType::QByteArray ? QVariant(url.toEncoded() + "\r\n")
                                                       : QVariant(QVariantList{url});
}

} // namespace stowage
