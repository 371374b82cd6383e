// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/engines/enginestate.h"
#include "ui/images/imagepage.h"

class QAction;

namespace stowage {

class EngineHead;

/// The images of one engine, below who it is and how it does: a list that is known stays while its engine is gone.
class EnginePage : public QWidget {
    Q_OBJECT

public:
    explicit EnginePage(QWidget *parent = nullptr);

    ImagePage *images() const { return m_images; }
    void offer(QAction *verb); ///< beside the engine's name; it outlives the page
    const QString &placeId() const { return m_engine.id; } ///< empty until one is shown
    /// Another engine, or the same as it is now.
    void showEngine(const EngineState &engine);
    /// Steps of builds too, or no longer.
    void setStepsShown(bool shown);

Q_SIGNALS:
    void retryWanted(const QString &placeId); ///< the person wants it to be asked again

protected:
    void changeEvent(QEvent *event) override;

private:
    void feed(bool isAnother);
    void showTexts();
    QString troubleText() const;

    EngineState m_engine;
    bool m_stepsShown = false;
    EngineHead *m_head;
    ImagePage *m_images;
};

} // namespace stowage
