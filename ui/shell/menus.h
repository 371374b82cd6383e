// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/shell/actions.h"

class QLineEdit;
class QMainWindow;
class QMenu;
class QToolBar;

namespace stowage {

/// The menu bar, the toolbar with the filter box, and the context menu, all of the same actions.
class Menus : public QObject {
    Q_OBJECT

public:
    Menus(Actions &actions, QMainWindow *window);

    QLineEdit *filter() const { return m_filter; }
    enum class Context { Library, Engine, Archive };
    /// For a right click on images.
    void popupContext(const QPoint &globalPosition, Context context);
    void popupRegistryContext(const QPoint &globalPosition); ///< on tags of a registry
    void retranslate();

private:
    void buildMenuBar();
    void buildToolBar();
    void addTo(QWidget *widget, std::initializer_list<ActionId> ids);

    Actions &m_actions;
    QMainWindow *m_window;
    QList<QMenu *> m_menus;
    QToolBar *m_toolBar;
    QLineEdit *m_filter;
};

} // namespace stowage
