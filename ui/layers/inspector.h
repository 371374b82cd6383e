// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/layers/layermodel.h"
#include "models/support/latestonly.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace stowage {

class ConfigTab;
class FactsView;
class LayersTab;
class Placeholder;
class TagsTab;

/// Everything about the image that is selected, in four tabs that are made when they are first looked at. Asks the
/// workspace for the details and drops answers that came too late. An answer that says nothing new changes nothing, so
/// that what is being read or marked stays where it is.
class Inspector : public QWidget {
    Q_OBJECT

public:
    enum Tab { Overview, Layers, Config, Tags };

    /// `workspace` must outlive the inspector.
    explicit Inspector(Workspace &workspace, QWidget *parent = nullptr);

    /// One image of the Library; `name` is how it was chosen, since it may have many.
    void inspect(const ImageSummary &image, const QString &name);
    /// One image of an archive, by its number there.
    void inspectArchived(const ImageSummary &image, const QString &name, const QString &path, int number);
    /// One image of an engine, which has been told of it.
    void inspectInEngine(const ImageSummary &image, const QString &name, const QString &placeId);
    /// One tag of a registry, without pulling it.
    void inspectRemote(const Reference &image);
    /// Nothing is selected, or more than one image.
    void inspectNone(int selected);
    void showTab(Tab tab);

Q_SIGNALS:
    void shown(); ///< the details have arrived
    void tagWanted();
    void diagnoseWanted(const QString &place); ///< an image of a registry cannot be read; see DoctorDialog::Start
    void untagWanted(const QList<stowage::Reference> &names);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Where { Library, Engine, Archive, Registry };
    /// What is asked for, or was and is shown.
    struct Subject {
        ImageSummary image;
        QString name;
        Where where = Where::Library;
        QString place{}; ///< which engine

        bool isAtSamePlace(const Subject &other) const { return where == other.where && place == other.place; }
        bool isRemote() const { return where == Where::Registry; }
    };
    using Ask = std::function<QFuture<Result<ImageDetails>>()>;

    void ask(const Subject &subject, const Ask &question);
    void askNow();
    void showDetails(const Result<ImageDetails> &details);
    void take(ImageDetails details);
    bool isEditable(const Subject &subject) const;
    void showHead();
    void showPlaceholder();
    void fillTab();
    void makeTab(int tab);
    void retranslate();

    Workspace &m_workspace;
    LayerModel m_layers;
    LatestOnly m_questions;
    Subject m_asked;
    Ask m_question;
    QTimer m_turn; ///< asks when all that happens in this moment has happened
    bool m_wanted = false; ///< m_question has not been asked yet
    /// One question at a time of a place: who holds an arrow key down wants the last answer only. An engine that hangs
    /// keeps no other place waiting.
    std::optional<Subject> m_asking;
    int m_asks = 0;
    std::optional<Subject> m_shown; ///< all that is drawn is about this one, until the next answer is there
    int m_selected = 0;
    bool m_slow = false; ///< the answer takes so long that what was shown before would mislead
    QTimer m_patience;
    std::optional<Error> m_problem;
    QLabel *m_name;
    QComboBox *m_platform;
    QTabWidget *m_tabs;
    QStackedWidget *m_pages;
    Placeholder *m_placeholder;
    FactsView *m_facts = nullptr;
    LayersTab *m_layersTab = nullptr;
    ConfigTab *m_config = nullptr;
    TagsTab *m_names = nullptr;
};

} // namespace stowage
