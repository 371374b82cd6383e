// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QComboBox;
class QFormLayout;

namespace stowage {

class PlainHttpBox;
class PlatformList;
class ReferenceField;

/// Asks where images shall go. The target is written out in full before anything starts: one image gets a field for it,
/// several go to the registries that their names say.
class PushDialog : public Sheet {
    Q_OBJECT

public:
    /// One image under one name, which may be none.
    PushDialog(const ImageSummary &image, const Reference &name, QWidget *parent);
    /// Several, each under the names that it has.
    PushDialog(QList<PushItem> items, QWidget *parent);

    /// Asks also what becomes of layers that are stored uncompressed, and says what comes of zstd: for images that have
    /// such layers.
    void offerCompression();

Q_SIGNALS:
    void chosen(const stowage::PushRequest &request);

private:
    explicit PushDialog(QWidget *parent);
    void addPlatforms(const QList<Platform> &platforms);
    bool lacksPlatform() const;
    void addChoices();
    Compression compression() const;
    QString warning() const;
    void update();
    void choose();
    QList<PushItem> items() const;

    QList<PushItem> m_items; ///< of several; with one image its target is in the field
    ReferenceField *m_target = nullptr;
    QFormLayout *m_form;
    PlatformList *m_platforms = nullptr; ///< where there are several
    QComboBox *m_compress = nullptr; ///< hidden unless it matters
    PlainHttpBox *m_plainHttp = nullptr;
};

} // namespace stowage
