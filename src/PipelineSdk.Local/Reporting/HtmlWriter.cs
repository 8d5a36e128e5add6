using System.Globalization;
using System.Runtime.CompilerServices;

namespace PipelineSdk.Local;

/// <summary>Writes HTML: what stands in the code is markup, what is filled in is text.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Writes markup. Whatever fills a hole of it is escaped, so that it is text also within quoted attributes.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler hands this writer to the handler, which writes.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    /// <summary>Writes text.</summary>
    public void Text(ReadOnlySpan<char> text) => HtmlText.Write(output, text);

    /// <summary>Writes markup that is no constant but comes from this library's own files.</summary>
    public void Raw(string markup) => output.Write(markup);

    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlWriter _html;

        [SuppressMessage("Style", "IDE0060", Justification = "The compiler gives the lengths to every handler.")]
        public Markup(int literalLength, int formattedCount, HtmlWriter html) => _html = html;

        public void AppendLiteral(string markup) => _html.Raw(markup);

        public void AppendFormatted(string? text) => _html.Text(text);

        public void AppendFormatted(long number) => _html.Raw(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>Two decimals are enough for places on a page.</summary>
        public void AppendFormatted(double number) => _html.Raw(number.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
