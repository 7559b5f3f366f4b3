using System.Net.Sockets;
using System.Text;

namespace Bot.Tests.Serving.Attacks;

public sealed class SlowSenderTests(AttackedHosts hosts) : IClassFixture<AttackedHosts>
{
    // More than the machine has threads at the start.
    private const int Many = 200;

    [Fact]
    public async Task Bodies_that_drip_in_hold_nobody_up_and_are_answered_in_the_end()
    {
        var host = await hosts.HostAsync("production");
        var slow = HostAttack.All.Single(row => row.Name == "an installation");
        using var template = slow.Request(host, hosts.Issuer, hosts.Clock);
        var body = await template.Content!.ReadAsByteArrayAsync();
        var header = Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: {template.Headers.NonValidated["Authorization"]}\r\nContent-Length: {body.Length}\r\n\r\n");
        List<TcpClient> dripping = [];
        try
        {
            for (var i = 0; i < Many; i++)
            {
                var client = new TcpClient();
                dripping.Add(client);
                await client.ConnectAsync(host.Address.Host, host.Address.Port);
                await client.GetStream().WriteAsync(header);
                await client.GetStream().WriteAsync(body.AsMemory(0, i % body.Length));
            }

            var good = HostAttack.All.Single(row => row.Name == "a good search");
            for (var i = 0; i < 20; i++)
            {
                using var request = good.Request(host, hosts.Issuer, hosts.Clock);
                using var answered = await host.Http.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(10));
                ((int)answered.StatusCode).ShouldBe(200);
            }

            for (var i = 0; i < Many; i++) await dripping[i].GetStream().WriteAsync(body.AsMemory(i % body.Length));
            foreach (var client in dripping)
            {
                using var reader = new StreamReader(client.GetStream());
                (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 200 OK");
            }
        }
        finally
        {
            foreach (var client in dripping) client.Dispose();
        }

        await host.WhenIdleAsync();
        host.Teams.Sent.Count(message => message.IsCard).ShouldBe(1);
    }

    [Fact]
    public async Task Who_never_ends_is_hung_up_on()
    {
        var host = await hosts.HostAsync("local");
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"));

        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));

        answer.ShouldNotContain("HTTP/1.1 200");
        answer.ShouldNotContain("HTTP/1.1 5");
    }
}
