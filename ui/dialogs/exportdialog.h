// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QComboBox;
class QLineEdit;
class QRadioButton;

namespace stowage {

class FileChooser;

/// Asks how images are written into one archive, and where.
class ExportDialog : public Sheet {
    Q_OBJECT

public:
    /// `names` as a person calls the images; `folder` is where the file goes unless something else is chosen.
    ExportDialog(const QStringList &names, const QString &folder, FileChooser &files, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::SaveRequest &request);

private:
    void browse();
    void followCompression();
    SaveRequest request() const;

    FileChooser &m_files;
    QRadioButton *m_docker;
    QRadioButton *m_oci;
    QComboBox *m_compress;
    QLineEdit *m_path;
};

/// "nginx:1.27" → "nginx_1.27", fit for every file system.
QString fileNameFor(const QString &imageName);

} // namespace stowage
