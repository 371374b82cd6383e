// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/engines/enginestate.h"
#include "core/workspace/place.h"
#include "ui/images/imagepage.h"

namespace stowage {

class EngineHead;

/// The images of all engines in one list, each row with the engine that has it, below which engines these are and which
/// of them do not answer. What an engine listed last stays while it is gone.
class AllEnginesPage : public QWidget {
    Q_OBJECT

public:
    explicit AllEnginesPage(QWidget *parent = nullptr);

    ImagePage *images() const { return m_images; }
    /// As they are now; `places` tell what they are called.
    void showEngines(const QList<EngineState> &engines, const QList<Place> &places);
    void setStepsShown(bool shown); ///< steps of builds too

Q_SIGNALS:
    void retryWanted(); ///< the person wants all of them to be asked again

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<PlacedImages> lists() const;
    bool isShown(const QList<PlacedImages> &lists) const;
    void feed();
    void showTexts();
    QStringList troubles() const;
    QString titleOf(const EngineState &engine) const;

    QList<EngineState> m_engines;
    QList<Place> m_places;
    bool m_stepsShown = false;
    std::optional<QList<PlacedImages>> m_shown; ///< of those that have listed something; none: all are waited for
    EngineHead *m_head;
    ImagePage *m_images;
};

} // namespace stowage
