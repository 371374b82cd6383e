// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/save/partfile.h"

#include "core/base/files.h"
#include "core/base/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace stowage {

PartFile::PartFile(QString path, QString partPath, Fd file)
    : m_path(std::move(path))
    , m_partPath(std::move(partPath))
    , m_file(std::move(file))
{
}

PartFile::PartFile(PartFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_partPath(std::exchange(other.m_partPath, {}))
    , m_file(std::move(other.m_file))
{
}

PartFile::~PartFile()
{
    if (!m_partPath.isEmpty())
        QFile::remove(m_partPath);
}

Result<PartFile> PartFile::create(const QString &path)
{
    const quint32 random = QRandomGenerator::global()->generate();
    const QString partPath = QStringLiteral("%1.%2.part").arg(path).arg(random, 8, 16, QLatin1Char('0'));
    auto file = Fd::open(partPath, O_RDWR | O_CREAT | O_EXCL);
    if (!file && file.error().kind == ErrorKind::NotFound)
        return fail(systemError(ENOENT, QFileInfo(path).path()));
    if (!file)
        return fail(file.error());
    return PartFile(path, partPath, std::move(*file));
}

Result<void> PartFile::keep()
{
    if (const auto synced = m_file.sync(); !synced)
        return synced;
    if (const auto kept = keepForNow(); !kept)
        return kept;
    return syncFolder(QFileInfo(m_path).absolutePath());
}

Result<void> PartFile::keepForNow()
{
    if (std::rename(QFile::encodeName(m_partPath).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fail(systemError(errno, m_path));
    m_partPath.clear();
    return {};
}

bool isReplaceable(const QString &path)
{
    const QFileInfo info(path);
    return !path.isEmpty() && (info.isFile() || !info.exists());
}

Result<Fd> openOutput(const QString &path)
{
    if (!path.isEmpty())
        return Fd::open(path, O_WRONLY);
    const int copy = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (copy < 0)
        return fail(systemError(errno, Tr::tr("The standard output")));
    return Fd(copy, Tr::tr("The standard output"));
}

} // namespace stowage
