// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/containerwish.h"
#include "core/image/imagesummary.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace stowage {

/// Asks how a container of an image is to run: in a terminal, to try it, or in the background.
class RunDialog : public Sheet {
    Q_OBJECT

public:
    enum class Where { Terminal, Background };

    /// `image` is what the engine knows it by, `title` what a person calls it; `engine` runs it.
    RunDialog(const QString &image, const QString &title, const QString &engine, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::ContainerWish &wish, stowage::RunDialog::Where where);

private:
    void build();
    void update();
    Where where() const;
    Result<ContainerWish> wish() const;

    const QString m_image;
    QComboBox *m_where;
    QLineEdit *m_command;
    QLineEdit *m_name;
    QLineEdit *m_ports;
    QPlainTextEdit *m_environment;
    QPlainTextEdit *m_volumes;
    QCheckBox *m_removes;
};

} // namespace stowage
