// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/dragextract.h"

#include <QDBusConnection>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace stowage {

DragExtract::DragExtract(QObject *parent)
    : QObject(parent)
{
    static int number = 0;
    const QString path = u"/org/stowage/drags/%1"_s.arg(++number);
    if (QDBusConnection::sessionBus().registerObject(path, this, QDBusConnection::ExportScriptableSlots))
        m_path = path;
}

void DragExtract::offerIn(QMimeData &data) const
{
    if (m_path.isEmpty())
        return;
    data.setData(u"application/x-kde-ark-dndextract-service"_s, QDBusConnection::sessionBus().baseService().toUtf8());
    data.setData(u"application/x-kde-ark-dndextract-path"_s, m_path.toUtf8());
}

void DragExtract::extractSelectedFilesTo(const QString &folder)
{
    Q_EMIT droppedOn(folder);
}

} // namespace stowage
