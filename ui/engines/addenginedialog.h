// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace stowage {

class BrowseRow;
class FileChooser;

/// Asks where an engine is that is to be listed with the places: on another machine through ssh or a port, or on a
/// socket that was not found.
class AddEngineDialog : public Sheet {
    Q_OBJECT

public:
    /// `files` must outlive the dialog.
    AddEngineDialog(FileChooser &files, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::EngineEndpoint &endpoint);

private:
    void buildForm();
    void askFolder();
    void update();
    Result<EngineEndpoint> endpoint() const;

    FileChooser &m_files;
    QFormLayout *m_form;
    QLineEdit *m_address;
    QLineEdit *m_name;
    QCheckBox *m_tls;
    QLineEdit *m_folder;
    BrowseRow *m_folderRow = nullptr;
};

} // namespace stowage
