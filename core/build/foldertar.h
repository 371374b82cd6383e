// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/base/stop.h"

#include <filesystem>
#include <memory>

struct archive;

namespace stowage {

/// Writes files of a disk to a tar, as GNU tar does, whatever letters their names have. Blocking.
class FolderTar {
public:
    static Result<FolderTar> create(const QString &path);

    /// A folder, a file, a symbolic link or a pipe, which belongs to root in there; its mode and time stay. `name` is
    /// what it is called in there. False for the tar itself, which is no part of it. Failed when the file changes
    /// meanwhile.
    Result<bool> add(
        const std::filesystem::path &source, const std::filesystem::path &name, const std::stop_token &stop);
    /// A file that is on no disk.
    Result<void> addText(const std::filesystem::path &name, const QByteArray &text);
    /// How long the tar has become.
    Result<qint64> end();

private:
    using Writer = std::unique_ptr<archive, int (*)(archive *)>;

    FolderTar(Writer writer, QString path);
    Result<void> addContent(const std::filesystem::path &source, qint64 size, const std::stop_token &stop);
    std::unexpected<Error> problem() const;

    Writer m_writer;
    QString m_path;
    std::pair<quint64, quint64> m_self; ///< device and number of the tar
    QByteArray m_piece;
};

} // namespace stowage
