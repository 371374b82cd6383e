// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>

class QWidget;

namespace stowage {

class Application;
class MainWindow;
class RehearsalEngines;
class RehearsalRegistry;
enum class ActionId;

/// One view of the program: how to get there, and how to know that it stands.
struct View {
    QString name;
    std::function<void()> open;
    std::function<bool()> isReady;
};

/// Walks through every view of the window on an empty Library that it fills with the sample image, and stops at each
/// one: for pictures and for the self-test. The Library is changed on the way. GUI thread; `application` must outlive
/// it.
class Tour : public QObject {
    Q_OBJECT

public:
    explicit Tour(Application &application);
    ~Tour() override;

    void start();
    /// What is in front: a dialog or a menu above the window, else nullptr.
    static QWidget *inFront();

Q_SIGNALS:
    void arrived(const QString &view);
    /// `missing`: the view that did not come in time; empty when all did.
    void ended(const QString &missing);

private:
    void next();
    void look();
    void addFirstViews();
    void addInspectorViews();
    void addPull(const QString &view, const QString &image);
    void openSignIn(MainWindow &window);
    void openDoctor(MainWindow &window);
    void openPush(MainWindow &window);
    void addTransferViews();
    void addDialogViews();
    void addEngineViews();
    void addEngineDialogs();
    void addEngineSearch(const QString &view, const QString &word, bool isFound);
    void addBuildViews();
    void addArchiveViews();
    void addRegistryViews();
    void addRegistrySettingsViews();
    void addMessageViews();
    void addInFront(const QString &name, const std::function<void()> &open); ///< a dialog or a menu
    void addDialog(const QString &name, ActionId action);
    void trigger(ActionId action);
    QString fileNamed(const QString &name) const;

    Application &m_application;
    QList<View> m_views;
    qsizetype m_position = -1;
    int m_looks = 0;
    QTimer m_timer;
    bool m_detailsShown = false;
    std::unique_ptr<RehearsalEngines> m_engines; ///< once they have been looked at
    std::unique_ptr<RehearsalRegistry> m_registry; ///< while registries are looked at
};

} // namespace stowage
