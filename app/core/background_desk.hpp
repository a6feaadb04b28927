#pragma once

#include "app/core/job.hpp"
#include "app/core/tile_loader.hpp"
#include "app/core/workspace.hpp"
#include "sim/io/vector_background.hpp"
#include "sim/model/background.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A background of the project with what has been read of it.
struct OpenBackground
{
    sim::Background row;
    std::filesystem::path file;                              ///< that `row` means
    std::shared_ptr<TileLoader> tiles;                       ///< of a raster
    std::shared_ptr<sim::io::VectorBackground const> shapes; ///< of a layer, once it is read
    std::optional<sim::Text> failure;                        ///< why there is nothing to be seen
};

/// Keeps the files open that lie under the map, and reads them beside the frames.
class BackgroundDesk
{
public:
    /// \param waits  follow() waits for what is being read: for scripts
    explicit BackgroundDesk(bool waits) : m_waits{waits} {}

    /// Takes over the list of the project where it has changed, and what has come since.
    void follow(Workspace const &workspace);
    /// From the bottom up.
    [[nodiscard]] std::vector<OpenBackground> const &backgrounds() const { return m_open; }
    /// The rows alone, as the project has them.
    [[nodiscard]] std::vector<sim::Background> rows() const;
    /// Grows when the list, or what has been read of a layer, changes.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] bool waits() const { return m_waits; }
    [[nodiscard]] bool is_busy() const;

    /// Shows an opacity while it is dragged; nothing of it is kept. \pre number < backgrounds().size()
    void try_opacity(std::size_t number, double share);

    // The field in which a file to be added is written.
    [[nodiscard]] bool is_adding() const { return m_adding; }
    void set_adding(bool adding) { m_adding = adding; }
    void set_path(std::string path);
    [[nodiscard]] std::string const &path() const { return m_path; }
    [[nodiscard]] std::vector<std::string> const &completions() const { return m_completions; }

private:
    using Reading = Job<std::shared_ptr<sim::io::VectorBackground const>>;
    struct Pending
    {
        std::string code;
        std::unique_ptr<Reading> job;
    };

    void take_list(Workspace const &workspace);
    void open(OpenBackground &background, Workspace const &workspace);
    void poll();

    bool m_waits;
    std::vector<OpenBackground> m_open;
    std::vector<Pending> m_pending; ///< layers that are being read
    std::shared_ptr<sim::Dataset const> m_of;
    std::uint64_t m_revision = 0;
    bool m_adding = false;
    std::string m_path;
    std::vector<std::string> m_completions;
};

/// What a file can be taken as: a raster where GDAL sees a picture in it, else a layer.
/// \throws sim::IoError with what is allowed, if it is neither
[[nodiscard]] sim::BackgroundKind background_kind(std::filesystem::path const &file,
                                                  std::string const &layer);

} // namespace app
