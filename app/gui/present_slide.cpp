#include "app/gui/present_slide.hpp"

#include "app/core/works_proposal.hpp"
#include "app/view/label_key.hpp"
#include "app/view/legend.hpp"
#include "app/view/load_class.hpp"
#include "app/view/number.hpp"
#include "app/view/value_scale.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t most_figures = 4;

/// Makes the slide of one step in one language.
class Writer
{
public:
    Writer(AppState const &state, sim::StoryStep const &step, sim::Language language)
        : m_state{state}, m_step{step}, m_language{language},
          m_palette{palette_of(state.view.theme)}, m_source{figure_source(state)}
    {
    }

    Slide write()
    {
        Slide slide;
        slide.headline = fill_figures(sim::pick(m_language, m_step.headline_zh, m_step.headline_en),
                                      m_source, m_language);
        add_figures(slide);
        add_legend(slide);
        add_slider(slide);
        if (m_source.dataset.has_illustrative()) {
            slide.warning = tr("Illustrative data, not a basis for orders");
        }
        slide.footer = meta("name");
        slide.step = m_state.present->step;
        slide.steps = m_state.present->steps.size();
        slide.black = m_state.present->black;
        return slide;
    }

private:
    [[nodiscard]] std::string tr(char const *english) const { return sim::tr(m_language, english); }
    [[nodiscard]] std::string render(sim::Text const &text) const
    {
        return sim::render(m_language, text);
    }

    /// District and scenario, so that a slide that is photographed says what it is of.
    [[nodiscard]] std::string meta(char const *key) const
    {
        std::string const name =
            std::string{key} + (m_language == sim::Language::zh ? "_zh" : "_en");
        auto const found = m_source.dataset.meta.find(name);
        sim::Scenario const &scenario = m_source.scenario;
        std::string const place = found == m_source.dataset.meta.end() ? "" : found->second + "  ";
        return place + sim::pick(m_language, scenario.name_zh, scenario.name_en);
    }

    /// The second scenario's figures; nothing if the step compares with none.
    [[nodiscard]] std::optional<FigureSource> other() const
    {
        if (!m_state.present->compared || m_step.compare.empty()) {
            return std::nullopt;
        }
        OtherResults const &compared = *m_state.present->compared;
        return FigureSource{m_source.dataset, compared.scenario, compared.results};
    }

    void add_figures(Slide &slide) const
    {
        std::optional<FigureSource> const second = other();
        for (std::string const &key : m_step.figures) {
            auto const figure = story_figure(key, m_source);
            if (!figure || slide.figures.size() == most_figures) {
                continue;
            }
            SlideFigure shown{.number = figure->number(m_language),
                              .unit = figure->unit_words(m_language),
                              .label = render(figure->label),
                              .compared = {},
                              .alarming = figure->alarming};
            auto const b = second ? story_figure(key, *second) : std::nullopt;
            if (b && b->value && figure->value) {
                shown.compared =
                    render(sim::text("{name}: {words} ({difference})",
                                     {{"name", second->scenario.name_zh, second->scenario.name_en},
                                      {"words", b->words(m_language)},
                                      {"difference", figure->difference(m_language, *b->value)}}));
            }
            slide.figures.push_back(std::move(shown));
        }
    }

    [[nodiscard]] std::string homes(std::int64_t count) const
    {
        return format_integer(count) + " " + tr("households");
    }

    void add_legend(Slide &slide) const
    {
        bool const dated = m_step.day && m_source.works != nullptr;
        if (is_by_family(m_state.view.colouring) || dated) {
            add_categories(slide, dated);
        } else {
            add_classes(slide);
        }
        if (m_state.view.shows(Layer::feeders)) {
            slide.legend.push_back({.fill = load_colour(LoadClass::over, m_palette),
                                    .name = tr(label_key("overloaded line")),
                                    .count = {},
                                    .line = true});
        }
    }

    /// The three categories of the plan, and coal where there is some on that day.
    void add_categories(Slide &slide, bool dated) const
    {
        for (LegendRow const &row : legend_rows(m_source.dataset, m_source.scenario)) {
            bool const coal = !row.is_group && row.family == sim::RouteFamily::none;
            if (row.in_group || row.households == 0 || (dated && coal)) {
                continue;
            }
            sim::RouteFamily const family =
                row.is_group ? sim::RouteFamily::solar_electric : row.family;
            slide.legend.push_back({.fill = present_fill(family, m_palette),
                                    .name = tr(legend_key(row)),
                                    .count = dated ? "" : homes(row.households)});
        }
        if (dated) {
            WorksMoment const moment = moment_at(*m_source.works, *m_step.day);
            slide.legend_title = render(sim::text(
                "On {day}", {{"day", sim::render(sim::Language::zh, long_day_words(*m_step.day)),
                              sim::render(sim::Language::en, long_day_words(*m_step.day))}}));
            slide.legend.push_back({.fill = present_fill(sim::RouteFamily::none, m_palette),
                                    .name = tr(label_key("not begun yet")),
                                    .count = homes(moment.on_coal)});
        }
    }

    void add_classes(Slide &slide) const
    {
        Colouring const colouring = m_state.view.colouring;
        std::vector<double> const values = block_values(
            {.dataset = m_source.dataset, .results = m_source.results, .works = m_source.works},
            colouring);
        ValueScale const scale = value_scale(values, colouring, m_palette);
        slide.legend_title =
            render(sim::text("{what}, {unit}", {{"what", tr(colouring_label(colouring))},
                                                {"unit", tr(colouring_unit(colouring))}}));
        for (ValueClass const &one : scale.classes) {
            slide.legend.push_back({.fill = one.fill,
                                    .name = render(class_words(scale, one)),
                                    .count = {},
                                    .striped = one.striped});
        }
    }

    void add_slider(Slide &slide) const
    {
        sim::ParameterTable const &table = m_source.dataset.parameters;
        if (m_step.what_if.empty() || !table.has(m_step.what_if)) {
            return;
        }
        sim::Parameter const &parameter = table.at(m_step.what_if);
        auto const value_in = [&](sim::Scenario const &scenario) {
            auto const own = scenario.values.find(parameter.key);
            return own == scenario.values.end() ? parameter.value : own->second;
        };
        slide.slider = SlideSlider{&parameter, value_in(m_state.workspace->scenario()),
                                   value_in(m_source.scenario)};
    }

    AppState const &m_state;
    sim::StoryStep const &m_step;
    sim::Language m_language;
    Palette const &m_palette;
    FigureSource m_source;
};

} // namespace

Slide make_slide(AppState const &state)
{
    return Writer{state, present_step(state), state.view.language}.write();
}

std::string slide_words(AppState const &state)
{
    std::string words;
    for (sim::StoryStep const &step : state.present->steps) {
        for (sim::Language const language : {sim::Language::zh, sim::Language::en}) {
            Slide const slide = Writer{state, step, language}.write();
            words += slide.headline;
            for (SlideFigure const &figure : slide.figures) {
                words += figure.number + figure.unit;
            }
        }
        words += step.headline_zh + step.headline_en;
    }
    // Units that a figure may take when a value is tried, and the months.
    for (char const *unit : {"10 000 yuan", "100 million yuan", "million yuan", "households"}) {
        words += sim::tr(sim::Language::zh, unit);
    }
    return words + "0123456789年月日";
}

StoryShown story_shown(AppState const &state)
{
    sim::Language const language = state.view.language;
    FigureSource const source = figure_source(state);
    StoryShown shown{.steps = state.present->story,
                     .headlines = {},
                     .edited = state.present->edited,
                     .figures = {},
                     .parameters = {}};
    for (sim::StoryStep const &step : shown.steps) {
        shown.headlines.push_back(fill_figures(
            sim::pick(language, step.headline_zh, step.headline_en), source, language));
    }
    for (std::string const &key : figure_keys(source)) {
        StoryFigure const figure = *story_figure(key, source);
        shown.figures.emplace_back(key, sim::render(language, figure.label) + "  " +
                                            figure.words(language));
    }
    for (auto const &[key, parameter] : source.dataset.parameters) {
        if (moves_results(key) && parameter.low < parameter.high && parameter.unit != "choice") {
            shown.parameters.emplace_back(
                key, sim::pick(language, parameter.name_zh, parameter.name_en));
        }
    }
    return shown;
}

} // namespace app
