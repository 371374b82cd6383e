// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace stowage {

/// A field for an image reference. While it is typed, a line below says what it means in full
/// ("docker.io/library/nginx:latest") or which rule it breaks.
class ReferenceField : public QWidget {
    Q_OBJECT

public:
    explicit ReferenceField(QWidget *parent = nullptr);

    void setText(const QString &text);
    QLineEdit *edit() const { return m_edit; }
    /// Empty when nothing was typed, the error of the grammar when it is none.
    std::optional<Result<Reference>> value() const;
    /// The reference, or a null one.
    Reference reference() const;
    /// Shown in place of the full name while the text is a good reference; empty: back to the full name.
    void setRemark(const QString &remark);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMeaning();
    void showLine(const QString &text, bool wrong);

    QLineEdit *m_edit;
    QLabel *m_meaning;
    QString m_remark;
};

} // namespace stowage
