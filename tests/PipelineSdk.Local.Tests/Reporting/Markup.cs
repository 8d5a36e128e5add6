using System.Text.RegularExpressions;

namespace PipelineSdk.Local.Tests.Reporting;

/// <summary>Checks a page's markup: that it holds what the page is made of and nothing else, and that every element is closed.</summary>
internal static partial class Markup
{
    private static readonly HashSet<string> Elements =
    [
        "html", "head", "meta", "title", "link", "style", "body", "svg", "symbol", "defs", "marker", "circle", "path", "rect", "text", "use",
        "foreignObject", "header", "nav", "main", "section", "footer", "h1", "h2", "h3", "p", "a", "b", "i", "s", "em", "small", "span", "div", "bdi", "code",
        "pre", "time", "dl", "dt", "dd", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "fieldset", "legend", "label", "input",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "rel", "href", "class", "id", "style", "title", "width", "height", "viewBox", "d", "cx", "cy", "r",
        "x", "y", "rx", "refX", "refY", "markerWidth", "markerHeight", "markerUnits", "orient", "marker-end", "role", "tabindex", "aria-label",
        "aria-labelledby", "aria-hidden", "datetime", "scope", "open", "type", "checked",
    ];

    private static readonly HashSet<string> Void = ["meta", "link", "input"];

    public static void IsWhatThePageIsMadeOf(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", html, StringComparison.Ordinal);
        var page = Style().Replace(html["<!DOCTYPE html>".Length..], "");
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(page))
        {
            var name = tag.Groups["name"].Value;
            Assert.Contains(name, Elements);
            Assert.All(tag.Groups["attribute"].Captures, attribute => Assert.Contains(attribute.Value, Attributes));
            if (tag.Groups["end"].Success)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (!Void.Contains(name) && !tag.Groups["empty"].Success)
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);

        // Nothing is left that a browser would take for markup.
        Assert.DoesNotContain('<', Tag().Replace(page, ""));
        Assert.All(Link().Matches(html), link => Assert.True(link.Groups["to"].Value is ['#', ..] or "data:,", link.Value));
    }

    [GeneratedRegex("""<(?<end>/)?(?<name>[A-Za-z0-9]+)(\s+(?<attribute>[A-Za-z-]+)(="[^"<>]*")?)*\s*(?<empty>/)?>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("""<style>.*?</style>""", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("""(href|src)="(?<to>[^"]*)" """, RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
