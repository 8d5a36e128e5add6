using System.Globalization;
using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.Clients;

/// <summary>Puts members of a request into its path, query or headers. Members that are not set are left out.</summary>
internal static class HttpBinding
{
    /// <exception cref="ArgumentException">The value is empty: the path would be that of another operation.</exception>
    public static void AddPath(this IRequest http, string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        http.AddPathResource($"{{{name}}}", value);
    }

    public static void AddQuery(this IRequest http, string name, string? value)
    {
        if (value is not null)
        {
            // By default only GET has its parameters in the URL.
            http.UseQueryString = true;
            http.Parameters.Add(name, value);
        }
    }

    public static void AddQuery(this IRequest http, string name, int? value) =>
        http.AddQuery(name, value?.ToString(CultureInfo.InvariantCulture));

    public static void AddQuery<T>(this IRequest http, string name, T? value)
        where T : struct, IWireEnum<T> =>
        http.AddQuery(name, value?.Value);

    public static void AddQuery(this IRequest http, string name, IReadOnlyList<string> values)
    {
        http.UseQueryString = true;
        http.ParameterCollection.Add(name, [.. values]);
    }

    public static void AddHeader(this IRequest http, string name, string? value)
    {
        if (value is not null)
        {
            http.Headers[name] = value;
        }
    }

    public static void AddHeader<T>(this IRequest http, string name, T? value)
        where T : struct, IWireEnum<T> =>
        http.AddHeader(name, value?.Value);
}
