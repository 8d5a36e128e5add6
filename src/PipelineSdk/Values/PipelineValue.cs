using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PipelineSdk;

/// <summary>
/// A value of a pipeline: a constant, or something that SageMaker fills in while the pipeline runs (a parameter, an execution variable,
/// a property of a step, a function of those).
/// </summary>
/// <remarks>
/// <para>This is the untyped slot, used for inputs of Lambda and Callback steps, sides of conditions and members of <see cref="Join"/>.
/// Typed slots are <see cref="PipelineString"/>, <see cref="PipelineInteger"/>, <see cref="PipelineDouble"/>, <see cref="PipelineBoolean"/>
/// and the service's enumerations.</para>
/// <para>Constants convert implicitly. An interpolated string in a value slot becomes a <c>Std:Join</c>. Values are immutable.</para>
/// </remarks>
[InterpolatedStringHandler]
public class PipelineValue : IFormattable
{
    // string, boxed long, double or bool, Expression, null (JSON null), or an InterpolationBuilder that is not read yet.
    private object? _payload;

    private protected PipelineValue(object? payload) => _payload = payload;

    private protected PipelineValue(InterpolationBuilder builder) => _payload = builder;

    /// <summary>Starts an interpolated string; called by the C# compiler.</summary>
    /// <param name="literalLength">The number of literal characters.</param>
    /// <param name="formattedCount">The number of holes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PipelineValue(int literalLength, int formattedCount) => _payload = new InterpolationBuilder();

    /// <summary>The explicit JSON <c>null</c>, for untyped slots. A C# <see langword="null"/> means that the value is absent.</summary>
    public static PipelineValue Null { get; } = new((object?)null);

    /// <summary>Whether the value is known now, that is, it holds no parameter, variable, property or function.</summary>
    public bool IsConstant => Payload is not Expression expression || expression.IsConstant;

    /// <summary>The steps whose properties, outputs or property files the value refers to.</summary>
    public IReadOnlySet<Step> ReferencedSteps => (Payload as Expression)?.ReferencedSteps() ?? new HashSet<Step>();

    internal object? Payload
    {
        get
        {
            // Building is repeatable, so two threads that get here at once store equal results.
            if (_payload is InterpolationBuilder builder)
            {
                _payload = builder.Build();
            }

            return _payload;
        }
    }

    /// <summary>A JSON list.</summary>
    /// <param name="items">Its items; <see langword="null"/> is written as JSON <c>null</c>.</param>
    /// <returns>The list as one value.</returns>
    public static PipelineValue List(params ReadOnlySpan<PipelineValue?> items) => new(new ListExpression(items.ToArray()));

    /// <summary>A JSON object: <c>PipelineValue.Object(("name", name), ("count", 3))</c>.</summary>
    /// <param name="members">Its members in order; a <see langword="null"/> value is written as JSON <c>null</c>.</param>
    /// <returns>The object as one value.</returns>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public static PipelineValue Object(params ReadOnlySpan<(string Name, PipelineValue? Value)> members)
    {
        var pairs = new OrderedDictionary<string, PipelineValue?>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            pairs.Add(name, value);
        }

        return new(ObjectExpression.Of([.. pairs]));
    }

    /// <summary>
    /// The value as text, as the Python SDK's <c>to_string()</c> does it: parameters of type String, execution variables and joins stay as they
    /// are, anything else becomes a <c>Std:Join</c> of that one value.
    /// </summary>
    /// <returns>The value as text.</returns>
    public PipelineString ToPipelineString() => new(InterpolationBuilder.ToText(Payload));

    /// <summary>A condition that holds if both sides are equal (<c>Equals</c>).</summary>
    /// <param name="other">The right side.</param>
    /// <returns>The condition.</returns>
    public Condition IsEqualTo(PipelineValue? other) => new ConditionEquals(this, other);

    /// <summary>A condition that holds if the value is one of those given (<c>In</c>).</summary>
    /// <param name="values">The values to look among.</param>
    /// <returns>The condition.</returns>
    public Condition IsIn(PipelineList<PipelineValue> values) => new ConditionIn(this, values);

    /// <summary>Converts a text constant.</summary>
    /// <param name="value">The constant.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineValue?(string? value) => value is null ? null : new(Marker.Refuse(value));

    /// <summary>Converts an integer constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineValue(int value) => new((long)value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator PipelineValue(long value) => new(value);

    /// <summary>Converts a floating-point constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineValue(double value) => new(value);

    /// <summary>Converts a Boolean constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineValue(bool value) => new(value);

    /// <summary>Converts a list of values, for slots that take any JSON.</summary>
    /// <param name="list">The list; it is copied.</param>
    [return: NotNullIfNotNull(nameof(list))]
    public static implicit operator PipelineValue?(PipelineList<PipelineValue>? list) => list is null ? null : new(list.ToPayload());

    /// <summary>Converts an object of values, for slots that take any JSON.</summary>
    /// <param name="map">The object; it is copied.</param>
    [return: NotNullIfNotNull(nameof(map))]
    public static implicit operator PipelineValue?(PipelineMap<PipelineValue>? map) => map is null ? null : new(map.ToPayload());

    /// <summary>Joins text and a value (<c>Std:Join</c>).</summary>
    /// <param name="left">The text.</param>
    /// <param name="right">The value.</param>
    public static PipelineString operator +(string left, PipelineValue right) => PipelineString.Concat(left, right);

    /// <summary>Joins a value and text (<c>Std:Join</c>).</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">The text.</param>
    public static PipelineString operator +(PipelineValue left, string right) => PipelineString.Concat(left, right);

    /// <summary>Adds literal text; called by the C# compiler.</summary>
    /// <param name="value">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => Builder.Append(value);

    /// <summary>Adds a pipeline value; called by the C# compiler.</summary>
    /// <param name="value">The value; <see langword="null"/> adds nothing.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(PipelineValue? value) => Builder.Append(value);

    /// <summary>Adds text; called by the C# compiler.</summary>
    /// <param name="value">The text; <see langword="null"/> adds nothing.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => Builder.Append(value is null ? null : Marker.Refuse(value));

    /// <summary>Adds a number, written as Python writes it (<c>6.0</c>, <c>1e-05</c>); called by the C# compiler.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(double value) => Builder.Append(PythonText.Of(value));

    /// <inheritdoc cref="AppendFormatted(double)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(float value) => Builder.Append(PythonText.Of(value));

    /// <summary>Adds <c>True</c> or <c>False</c>; called by the C# compiler.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(bool value) => Builder.Append(PythonText.Of(value));

    /// <summary>Adds any other constant in the invariant culture; called by the C# compiler.</summary>
    /// <typeparam name="T">The constant's type.</typeparam>
    /// <param name="value">The constant.</param>
    /// <param name="format">A format string of the constant's type.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null)
        where T : struct, IFormattable =>
        Builder.Append(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>
    /// The value as definitions write it: a constant, or an expression such as <c>{"Get": "Parameters.Bucket"}</c>. Compiling writes the same, and also
    /// checks it.
    /// </summary>
    /// <returns>The JSON.</returns>
    public JsonElement ToJson() => ValueJson.Of(this);

    /// <summary>
    /// A text for people. For a constant this is its text. For anything else it is a marker, such as <c>⟦pipeline value Parameters.X⟧</c>, which
    /// must not end up in a pipeline: converting it to a value throws, and the compiler reports it.
    /// </summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => Payload is Expression expression ? Marker.For(expression) : PythonText.Of(Payload);

    /// <summary>Formats a constant. A value that is known only while the pipeline runs cannot be formatted.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The constant's text.</returns>
    /// <exception cref="InvalidOperationException">The value is not a constant.</exception>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) =>
        Payload is Expression expression ? throw Marker.Error(expression.ToText()) : PythonText.Of(Payload);

    /// <summary>A value again; <see langword="null"/> for JSON <c>null</c>.</summary>
    internal static PipelineValue? FromPayload(object? payload) => payload is null ? null : new(payload);

    internal void Write(DefinitionWriter writer) => writer.WritePayload(Payload);

    private InterpolationBuilder Builder => _payload as InterpolationBuilder
        ?? throw new InvalidOperationException("These methods are for the C# compiler: write an interpolated string instead.");
}
