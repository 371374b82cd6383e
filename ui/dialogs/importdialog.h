// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace stowage {

class IntoBox;
class PlatformBox;
class ReferenceField;

/// Asks what becomes of a root file system: a name, a platform, and instructions that say what the image runs.
class ImportDialog : public Sheet {
    Q_OBJECT

public:
    ImportDialog(const QString &path, QWidget *parent);
    /// Where else than into the Library it may go; `place` is offered first.
    void offerEngines(const QList<Place> &engines, const QString &place);

Q_SIGNALS:
    void chosen(const stowage::ImportRequest &request, const QString &placeId);

private:
    void update();
    ImportRequest request() const;

    QString m_path;
    QFormLayout *m_form;
    IntoBox *m_into;
    ReferenceField *m_name;
    PlatformBox *m_platform;
    QPlainTextEdit *m_changes;
    QLineEdit *m_message;
};

} // namespace stowage
