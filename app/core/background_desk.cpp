#include "app/core/background_desk.hpp"

#include "app/core/background_list.hpp"
#include "app/core/failure_words.hpp"
#include "app/core/path_completion.hpp"
#include "sim/base/error.hpp"
#include "sim/io/background_content.hpp"
#include "sim/model/plane.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// The district with as much again around it, and at least some kilometres.
sim::geo::Box surroundings(sim::Dataset const &dataset)
{
    sim::geo::Box box;
    for (sim::Block const &block : dataset.blocks) {
        for (sim::geo::Polygon const &part : block.area) {
            for (sim::geo::Point const corner : part.outer) {
                box.extend(corner);
            }
        }
    }
    constexpr double least_m = 5000.0;
    double const margin_m = std::max({box.width(), box.height(), least_m});
    return {{box.min.x - margin_m, box.min.y - margin_m},
            {box.max.x + margin_m, box.max.y + margin_m}};
}

bool is_same_content(OpenBackground const &open, sim::Background const &row,
                     std::filesystem::path const &file)
{
    return open.file == file && open.row.layer == row.layer && open.row.kind == row.kind;
}

} // namespace

std::vector<sim::Background> BackgroundDesk::rows() const
{
    std::vector<sim::Background> rows;
    for (OpenBackground const &one : m_open) {
        rows.push_back(one.row);
    }
    return rows;
}

void BackgroundDesk::follow(Workspace const &workspace)
{
    if (m_of != workspace.project().dataset) {
        m_of = workspace.project().dataset;
        take_list(workspace);
    }
    poll();
}

/// What is open stays so while its row means the same file.
void BackgroundDesk::take_list(Workspace const &workspace)
{
    std::vector<OpenBackground> before = std::exchange(m_open, {});
    for (sim::Background const &row : backgrounds_of(workspace.tables())) {
        std::filesystem::path file = background_file(row, workspace.path());
        auto const kept = std::ranges::find_if(before, [&](OpenBackground const &one) {
            return one.row.code == row.code && is_same_content(one, row, file);
        });
        if (kept != before.end()) {
            m_open.push_back(std::move(*kept));
            before.erase(kept);
            m_open.back().row = row;
            continue;
        }
        m_open.push_back(
            {.row = row, .file = std::move(file), .tiles = {}, .shapes = {}, .failure = {}});
        open(m_open.back(), workspace);
    }
    ++m_revision;
}

void BackgroundDesk::open(OpenBackground &background, Workspace const &workspace)
{
    sim::Dataset const &dataset = workspace.dataset();
    RasterOrder order{background.file, background.row.layer, surroundings(dataset),
                      sim::central_meridian(dataset)};
    if (background.row.kind == sim::BackgroundKind::raster) {
        background.tiles = std::make_shared<TileLoader>(std::move(order));
        return;
    }
    std::erase_if(m_pending, [&](Pending const &one) { return one.code == background.row.code; });
    m_pending.push_back(
        {background.row.code,
         std::make_unique<Reading>([order = std::move(order)](sim::Progress &progress) {
             return std::make_shared<sim::io::VectorBackground const>(
                 sim::io::read_vector_background(order.file, order.layer, order.around,
                                                 order.central_meridian, progress));
         })});
}

void BackgroundDesk::poll()
{
    for (OpenBackground &one : m_open) {
        if (one.tiles == nullptr || one.failure) {
            continue;
        }
        if (m_waits) {
            one.tiles->wait();
        }
        if ((one.failure = one.tiles->failure())) {
            ++m_revision;
        }
    }
    std::erase_if(m_pending, [&](Pending &pending) {
        auto const one = std::ranges::find_if(
            m_open, [&](OpenBackground const &open) { return open.row.code == pending.code; });
        if (one == m_open.end()) {
            return true;
        }
        if (m_waits) {
            pending.job->wait();
        }
        try {
            auto shapes = pending.job->poll();
            if (!shapes) {
                return false;
            }
            one->shapes = std::move(*shapes);
        } catch (sim::IoError const &error) {
            one->failure = error.message();
        } catch (std::runtime_error const &) {
            one->failure = failure_words();
        }
        ++m_revision;
        return true;
    });
}

bool BackgroundDesk::is_busy() const
{
    return !m_pending.empty() || std::ranges::any_of(m_open, [](OpenBackground const &one) {
        return one.tiles != nullptr && one.tiles->is_busy();
    });
}

void BackgroundDesk::try_opacity(std::size_t number, double share)
{
    m_open[number].row.opacity_share = share;
    ++m_revision;
}

void BackgroundDesk::set_path(std::string path)
{
    m_path = std::move(path);
    m_completions = completions_of(m_path, is_background_file);
}

sim::BackgroundKind background_kind(std::filesystem::path const &file, std::string const &layer)
{
    return sim::io::is_raster_file(file, layer) ? sim::BackgroundKind::raster
                                                : sim::BackgroundKind::vector;
}

} // namespace app
