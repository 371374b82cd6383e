# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0

# A package is made by `./dev build release stowage && ./dev build release stowagectl`, then
# `./dev exec cpack --config build/release/CPackConfig.cmake -B build/release`.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME stowage)
set(CPACK_PACKAGE_VENDOR "The Stowage developers")
set(CPACK_PACKAGE_CONTACT "The Stowage developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "See, move and look inside container images")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
# Libraries are found by dpkg-shlibdeps; what QML and Qt load by name is not.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qml6-module-qtquick, qml6-module-qtquick-controls, qml6-module-qtquick-layouts, qml6-module-qtquick-templates, qml6-module-qtquick-window, qml6-module-qtqml-workerscript, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, libsecret-1-0, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "docker-buildx, openssh-client")
include(CPack)
