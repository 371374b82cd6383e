// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/support/twolevelmodel.h"

#include <QHash>

namespace stowage {

/// What a row of the places can be asked beside its name.
namespace PlaceRole {
// Without an underlying type: lupdate would not know the class behind it, nor the context of its texts.
enum Role {
    Kind = Qt::UserRole, ///< int, PlaceRowKind
    Id, ///< QString, Place::id; empty for a section
    Path, ///< QString, of a registry or a favourite its name; empty for a section
    Count, ///< int: images in the place, archives in their section; -1 while unknown
    Problem, ///< QString, translated; not empty: why it cannot be read
    Exposure, ///< QString, translated; not empty: what is sent there may be read or changed on the way, and why
    Closable, ///< bool: a person may take it off the list
};
} // namespace PlaceRole

/// What a row of the places stands for.
enum class PlaceRowKind { Library, Registry, Favourite, Archive, RegistriesSection, ArchivesSection };

/// Where images live: the Library, and under a section each the registries with the repositories that are starred, and
/// the archives that are open. GUI thread.
class PlaceModel : public TwoLevelModel {
    Q_OBJECT

public:
    explicit PlaceModel(QObject *parent = nullptr);

    /// `connect(&workspace, &Workspace::placesChanged, …)` and once at the start.
    void setPlaces(const QList<Place> &places);
    void setCount(const QString &placeId, int count); ///< of images; takes a problem away
    void setProblem(const QString &placeId, const QString &problem);
    void setSettings(const QString &placeId, const RegistrySettings &settings); ///< of a registry

    /// The place of a row; nullptr for a section.
    const Place *placeAt(const QModelIndex &index) const;
    QModelIndex find(const QString &placeId) const;
    QModelIndex registriesSection() const;
    QModelIndex archivesSection() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    int topCount() const override { return ArchivesRow + 1; }
    int childCount(int top) const override;

private:
    enum { LibraryRow, RegistriesRow, ArchivesRow };
    struct Facts {
        int count = -1;
        QString problem;
        RegistrySettings settings{};
    };

    QVariant placeFact(const Place &place, int role) const;
    QVariant sectionFact(int section, int role) const;
    const QList<Place> &placesIn(int section) const { return section == RegistriesRow ? m_registries : m_archives; }
    QList<Place> &placesIn(int section) { return section == RegistriesRow ? m_registries : m_archives; }
    void setLibrary(const Place &place);
    void setSection(int section, const QList<Place> &places);
    void removeAllBut(int section, const QList<Place> &places);
    void insert(int section, int row, const Place &place);
    void moveUp(int section, int from, int to);
    template <typename Change>
    void changeFacts(const QString &placeId, Change act);

    Place m_library{Place::libraryId, Place::Kind::Library, {}};
    QList<Place> m_registries; ///< favourites after them
    QList<Place> m_archives;
    QHash<QString, Facts> m_facts;
};

} // namespace stowage
