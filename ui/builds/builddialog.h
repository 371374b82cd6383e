// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QTimer;

namespace stowage {

class FileChooser;
class MoreButton;

/// A build that was chosen, and where.
struct BuildWish {
    QString place{}; ///< an engine
    BuildRequest request{};
    Builder builder = Builder::Best;
};

/// Asks what to build: a folder with a Dockerfile, or the address of a repository; which names, and what is rarely
/// needed. What is in the Dockerfile (stages, arguments, whether it needs BuildKit) is looked up while the folder is
/// typed, and where BuildKit is not at hand it says what to install.
class BuildDialog : public Sheet {
    Q_OBJECT

public:
    /// An engine that answers.
    struct Engine {
        Place place;
        bool isPodman = false;
        bool hasBuildKit = false; ///< Docker's, to be reached by `docker buildx`
    };
    /// As Workspace has them; it may go while an answer is awaited.
    struct Asks {
        std::function<QFuture<Result<BuildOutline>>(const BuildRequest &)> outline;
        std::function<QFuture<Result<Buildx>>()> buildx;
    };

    /// `start` fills it in; `files` must outlive the dialog.
    BuildDialog(const QList<Engine> &engines, const BuildWish &start, Asks asks, FileChooser &files, QWidget *parent);

    /// Looks into the folder, without waiting for the person to stop typing.
    void look();

Q_SIGNALS:
    void chosen(const stowage::BuildWish &wish);

private:
    QWidget *buildMore();
    void buildForm();
    void connectFields();
    void fill(const BuildWish &start);
    void askFolder();
    void askFile();
    void lookSoon();
    void takeOutline(const Result<BuildOutline> &outline);
    void update();
    const Engine *engine() const;
    bool canUseBuildKit() const;
    Result<QList<Reference>> names() const;
    Result<BuildRequest> request() const;
    QString objection() const; ///< why it cannot be built as it stands
    QString advice() const;

    const QList<Engine> m_engines;
    const Asks m_asks;
    FileChooser &m_files;
    QComboBox *m_engine;
    QLineEdit *m_context;
    QLineEdit *m_file;
    QLineEdit *m_names;
    QComboBox *m_builder;
    QComboBox *m_target;
    QComboBox *m_platform;
    QPlainTextEdit *m_arguments;
    QCheckBox *m_noCache;
    QCheckBox *m_pulls;
    QWidget *m_more;
    MoreButton *m_moreButton;
    QFormLayout *m_form;
    QTimer *m_pause;
    std::optional<Result<BuildOutline>> m_outline; ///< none: it is being looked up
    std::optional<Result<Buildx>> m_buildx; ///< likewise
    int m_looks = 0;
};

} // namespace stowage
