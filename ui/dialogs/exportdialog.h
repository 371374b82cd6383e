// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/support/latestonly.h"
#include "ui/dialogs/parts/exportname.h"
#include "ui/dialogs/parts/sheet.h"

class QComboBox;
class QLineEdit;
class QRadioButton;

namespace stowage {

class FileChooser;

/// Asks how images are written into one archive, and where. Proposes a name that is free, and says so before anything
/// is replaced; the suffix and the compression follow each other.
class ExportDialog : public Sheet {
    Q_OBJECT

public:
    /// `names` as a person calls the images; `folder` is where the file goes unless something else is chosen.
    ExportDialog(const QStringList &names, const QString &folder, FileChooser &files, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::SaveRequest &request);

private:
    QWidget *buildFileRow();
    void browse();
    void propose(const QString &path);
    void followCompression();
    void followPath();
    void check();
    void showStanding(Standing standing);
    SaveRequest request() const;

    FileChooser &m_files;
    QString m_folder;
    LatestOnly m_checks;
    QRadioButton *m_docker;
    QRadioButton *m_oci;
    QComboBox *m_compress;
    QLineEdit *m_path;
};

/// "nginx:1.27" → "nginx_1.27", fit for every file system.
QString fileNameFor(const QString &imageName);

} // namespace stowage
