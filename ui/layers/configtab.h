// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace stowage {

/// The documents behind an image as JSON: its config, its manifest, and the index around it where there is one.
class ConfigTab : public QWidget {
    Q_OBJECT

public:
    explicit ConfigTab(QWidget *parent = nullptr);

    void show(const ImageDetails &details, int platform);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showDocument();
    QByteArray document() const;

    QByteArray m_config;
    QByteArray m_manifest;
    QByteArray m_index;
    QByteArray m_told; ///< what an engine says of the image
    QByteArray m_drawn; ///< the document that the text shows
    int m_wanted = 0; ///< which document was chosen last; the config at first
    QComboBox *m_choice;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace stowage
