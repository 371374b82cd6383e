// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLineEdit;

namespace stowage {

struct FileQuestion;
class FileChooser;

/// A field of a dialog for a path, and beside it a button that asks for one.
class BrowseRow : public QWidget {
    Q_OBJECT

public:
    /// `field` becomes a part of it.
    BrowseRow(QLineEdit *field, QWidget *parent);

Q_SIGNALS:
    void browseWanted();
};

/// What the person chooses comes into the field, should that still be there.
void askInto(QLineEdit *field, FileChooser &files, const FileQuestion &question);

} // namespace stowage
