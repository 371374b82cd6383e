// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QWidget>

class QSplitter;

namespace stowage {

class RegistryDesk;
class RepositoryPane;
class TagPane;

/// A registry: its repositories, and the tags of the one that is chosen; beside each other, or above where it is
/// narrow.
class RegistryPage : public QWidget {
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    RegistryPage(RegistryDesk &desk, QWidget *parent);

    RepositoryPane *repositories() const { return m_repositories; }
    TagPane *tags() const { return m_tags; }
    void showRegistry(const Reference &registry);
    void showRepository(const Reference &repository); ///< of the registry that is shown
    void reload();
    void focusFilter(); ///< of the list that has the keyboard
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    RepositoryPane *m_repositories;
    TagPane *m_tags;
    QSplitter *m_parts;
};

} // namespace stowage
