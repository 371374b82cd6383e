// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/support/twolevelmodel.h"

#include <QHash>

#include <array>

namespace stowage {

/// What a row of the places can be asked beside its name.
namespace PlaceRole {
// Without an underlying type: lupdate would not know the class behind it, nor the context of its texts.
enum Role {
    Kind = Qt::UserRole, ///< int, PlaceRowKind
    Id, ///< QString, Place::id; empty for a section
    Path, ///< QString, of an engine its address, of a registry or a favourite its name; empty for a section
    Count, ///< int: images in the place, archives in their section; -1 while unknown
    Problem, ///< QString, translated; not empty: why it cannot be read
    Busy, ///< bool: it is being asked and has not answered yet
    Exposure, ///< QString, translated; not empty: what is sent there may be read or changed on the way, and why
    Closable, ///< bool: a person may take it off the list
};
} // namespace PlaceRole

/// What a row of the places stands for.
enum class PlaceRowKind {
    Library,
    AllEngines,
    Engine,
    Registry,
    Favourite,
    Archive,
    RegistriesSection,
    ArchivesSection
};

/// Where images live: the Library, the engines, and under a section each the registries with the repositories that are
/// starred, and the archives that are open. GUI thread.
class PlaceModel : public TwoLevelModel {
    Q_OBJECT

public:
    explicit PlaceModel(QObject *parent = nullptr);

    /// `connect(&workspace, &Workspace::placesChanged, …)` and once at the start.
    void setPlaces(const QList<Place> &places);
    void setCount(const QString &placeId, int count); ///< of images; takes a problem away
    void setProblem(const QString &placeId, const QString &problem);
    void setBusy(const QString &placeId, bool busy);
    void setNote(const QString &placeId, const QString &note); ///< of an engine: "Docker 26.1.5 · overlay2"
    void setSettings(const QString &placeId, const RegistrySettings &settings); ///< of a registry

    /// The place of a row, an engine's title as it is shown; nullptr for a section.
    const Place *placeAt(const QModelIndex &index) const;
    QModelIndex find(const QString &placeId) const;
    QModelIndex registriesSection() const;
    QModelIndex archivesSection() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    int topCount() const override { return topWith(Archives) + 1; }
    int childCount(int top) const override;
    /// A section's children know it by its list: engines come and go above it.
    int keyOf(int top) const override { return top - int(placesIn(Engines).size()); }
    int topWith(int key) const override { return key + int(placesIn(Engines).size()); }

private:
    /// Lists of places. Engines, and all of them together, are top rows after the Library; the others lie under a
    /// section each, in this order.
    enum { Engines, Registries, Archives, ListCount };
    struct Facts {
        int count = -1;
        QString problem;
        QString note;
        bool isBusy = false;
        RegistrySettings settings{};
    };

    static int listFor(Place::Kind kind);
    static QVariant fact(const Place &place, const Facts &facts, int role);
    static QString toolTip(const Place &place, const Facts &facts);
    static QString description(const Facts &facts);
    QVariant placeFact(const Place &place, int role) const;
    QVariant sectionFact(int section, int role) const;
    const QList<Place> &placesIn(int list) const { return m_lists[size_t(list)]; }
    QList<Place> &placesIn(int list) { return m_lists[size_t(list)]; }
    QModelIndex sectionOf(int list) const; ///< invalid for engines
    static int rowOf(int list, int at) { return list == Engines ? at + 1 : at; } ///< the Library is above them
    void setLibrary(const Place &place);
    void setList(int list, const QList<Place> &places);
    void removeAllBut(int list, const QList<Place> &places);
    void insert(int list, int at, const Place &place);
    void renew(int list, int at, const Place &place);
    void moveUp(int list, int from, int to);
    template <typename Change>
    void changeFacts(const QString &placeId, Change act);

    Place m_library{Place::libraryId, Place::Kind::Library, {}};
    std::array<QList<Place>, ListCount> m_lists; ///< favourites after the registries
    QHash<QString, Facts> m_facts;
};

} // namespace stowage
