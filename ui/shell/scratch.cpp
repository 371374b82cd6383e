// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/scratch.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

const QString prefix = u"scratch-"_s;

/// What a program left that was killed. Another window may be using a younger one.
void sweepOld(const QDir &caches)
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const QFileInfo &left : caches.entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (left.lastModified() < yesterday)
            QDir(left.filePath()).removeRecursively();
    }
}

std::shared_ptr<QTemporaryDir> make(const QString &file, const QString &name)
{
    const QDir caches(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/stowage"_s);
    caches.mkpath(u"."_s);
    sweepOld(caches);
    auto folder = std::make_shared<QTemporaryDir>(caches.filePath(prefix + u"XXXXXX"_s));
    const bool isMade = folder->isValid() && (file.isEmpty() || QFile::copy(file, folder->filePath(name)));
    return isMade ? folder : nullptr;
}

} // namespace

QFuture<std::shared_ptr<QTemporaryDir>> makeScratchFolder(const QString &file, const QString &name)
{
    return QtConcurrent::run(make, file, name);
}

} // namespace stowage
