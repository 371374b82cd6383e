// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/archiveinfo.h"
#include "core/oci/reference.h"
#include "models/support/latestonly.h"
#include "ui/shell/desk.h"

#include <QObject>

class QMimeData;

namespace stowage {

/// Receives what a person brings: files and folders, or text. Files are looked into first, off the GUI thread, and what
/// they hold decides what happens; text must be an image reference. What is neither is explained. GUI thread.
class Intake : public QObject {
    Q_OBJECT

public:
    Intake(Desk desk, QObject *parent);

    static bool takes(const QMimeData *data);
    void takeDrop(const QMimeData *data);
    void takeFiles(const QStringList &paths);

Q_SIGNALS:
    void archiveFound(const stowage::ArchiveInfo &archive);
    void rootFileSystemFound(const QString &path);
    void referenceFound(const QString &text);

private:
    void takeText(const QString &text);
    void takeFile(const QString &path);

    Desk m_desk;
};

} // namespace stowage
