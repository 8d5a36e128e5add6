using System.Net.Http.Headers;
using System.Xml.Linq;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>What tests need from moto besides the services that the library calls.</summary>
internal static class MotoServerExtensions
{
    private static readonly HttpClient Http = new();

    /// <summary>Creates a role that Lambda may take; functions need one.</summary>
    /// <returns>Its ARN.</returns>
    public static Task<string> CreateLambdaRoleAsync(this MotoServer moto, CancellationToken cancellationToken) =>
        moto.CreateRoleAsync("lambda.amazonaws.com", cancellationToken);

    /// <summary>Creates a role that a service may take.</summary>
    /// <returns>Its ARN.</returns>
    public static async Task<string> CreateRoleAsync(
        this MotoServer moto, string service, CancellationToken cancellationToken, string? name = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, moto.Url)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Action"] = "CreateRole",
                ["Version"] = "2010-05-08",
                ["RoleName"] = name ?? TestAws.UniqueName("role"),
                ["AssumeRolePolicyDocument"] =
                    $$"""
                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"}]}
                    """,
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256", "Credential=AKIDEXAMPLE/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await Http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var xml = XDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return xml.Descendants().Single(static element => element.Name.LocalName == "Arn").Value;
    }

    /// <summary>Lets functions echo what they get, which needs no Docker.</summary>
    public static async Task InvokeWithoutDockerAsync(this MotoServer moto, CancellationToken cancellationToken)
    {
        using var content = new StringContent("""{"lambda":{"use_docker":false}}""");
        using var response = await Http.PostAsync(new Uri(moto.Url, "/moto-api/config"), content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
