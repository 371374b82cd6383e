// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/settings/registrysetup.h"
#include "models/registries/mirrormodel.h"

#include <QWidget>

#include <stop_token>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace stowage {

class EntryField;
class RegistryDesk;
class SettingsList;

/// Who is asked for the images of a registry before the registry itself: what other tools say, or the person's own
/// list, which begins as theirs. Each can be tried: whether it answers, how quickly, and whether it has an image.
class MirrorsPage : public QWidget {
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    MirrorsPage(RegistryDesk &desk, const Reference &registry, QWidget *parent);
    ~MirrorsPage() override;

    void show(const RegistrySetup &setup);
    /// The person's own list; none: other tools' settings count.
    std::optional<QList<Mirror>> mirrors() const;
    /// Adds what still stands in the field. False, and said why, when that is no mirror.
    bool addTyped();
    MirrorModel &model() { return m_model; }

    /// Tries all of them, beside the registry itself.
    void measure();

Q_SIGNALS:
    void diagnoseWanted(const QString &host, bool plainHttp); ///< a host that was tried is of no use
    void said(const QString &sentence); ///< what cannot be done, and why; empty: nothing to say

private:
    QLayout *buildOrder();
    QLayout *buildAdding();
    QLayout *buildMeasuring();
    void followOwn(bool own);
    void remove();
    void moveBy(int rows);
    void update();
    void measureAll(const Reference &image);
    void diagnose();
    void measureEnded();
    void showList(const std::optional<QList<Mirror>> &own);
    Result<Reference> image() const;

    RegistryDesk &m_desk;
    const Reference m_registry;
    QList<MirrorRow> m_found;
    std::optional<QList<Mirror>> m_ownList; ///< while other tools' list is shown
    MirrorModel m_model;
    QCheckBox *m_own;
    SettingsList *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    EntryField *m_address;
    QPushButton *m_add;
    EntryField *m_image;
    QPushButton *m_measure;
    QPushButton *m_diagnose;
    QLabel *m_remarks;
    std::stop_source m_stop;
    int m_waiting = 0; ///< answers that are still to come
};

} // namespace stowage
