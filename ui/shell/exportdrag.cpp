// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/exportdrag.h"

#include <QEvent>
#include <QUrl>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr QLatin1StringView uriList{"text/uri-list"};

}

ExportDrag::ExportDrag(const QMimeData &rows, DragExport *offered)
    : m_offered(offered)
{
    for (const QString &format : rows.formats())
        setData(format, rows.data(format));
    if (offered)
        offered->offerIn(*this);
}

QStringList ExportDrag::formats() const
{
    QStringList formats = QMimeData::formats();
    if (m_offered)
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
    if (!m_offered)
        return {};
    m_offered->ask();
    if (!m_offered->isReady())
        return {};
    const QUrl url = QUrl::fromLocalFile(m_offered->path());
    return preferredType.id() == QMetaType::QByteArray ? QVariant(url.toEncoded() + "\r\n")
                                                       : QVariant(QVariantList{url});
}

DragExit::DragExit(QWindow *window, DragExport *offered)
    : m_offered(offered)
{
    if (window && offered)
        window->installEventFilter(this);
}

bool DragExit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragLeave)
        m_offered->begin();
    return QObject::eventFilter(watched, event);
}

} // namespace stowage
